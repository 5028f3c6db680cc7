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

package io.github.customeriospring.v1.objects;

import org.jspecify.annotations.Nullable;

/**
 * A type of objects in the workspace.
 *
 * @param id the number of the object type, by which other calls name it
 * @param name the name of several objects, or {@code null}
 * @param singularName the name of one object, or {@code null}
 * @param slug the name of several objects in Liquid, or {@code null}
 * @param singularSlug the name of one object in Liquid, or {@code null}
 * @param icon the name of the picture, or {@code null}
 * @param enabled whether it is switched on
 * @since 0.1.0
 */
public record ObjectType(@Nullable String id, @Nullable String name, @Nullable String singularName,
		@Nullable String slug, @Nullable String singularSlug, @Nullable String icon, boolean enabled) {

}
