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

package io.github.customeriospring.v1.snippets;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text that messages share.
 * <p>
 * {@link #toString()} tells the name only.
 *
 * @param name the name, which no other snippet has, or {@code null}
 * @param value the text, perhaps in Liquid, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record Snippet(@Nullable String name, @Nullable String value, @Nullable Instant updatedAt) {

	@Override
	public String toString() {
		return "Snippet[" + this.name + "]";
	}

}
