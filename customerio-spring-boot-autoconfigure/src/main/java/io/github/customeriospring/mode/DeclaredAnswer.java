/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.mode;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

/**
 * What the caller of an operation gets.
 *
 * @param type the type of the result
 * @param field the field of the answer that holds the result, or {@code null} if that is
 * the whole answer
 * @param unsent the answer where nothing is sent, or {@code null} if its type says enough
 * @since 0.1.0
 */
public record DeclaredAnswer(Type type, @Nullable String field, @Nullable String unsent) {

}
