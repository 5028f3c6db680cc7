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

package io.github.customeriospring.test.internal.workspace;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The other end of a relationship.
 *
 * @param <K> what names the other end: a {@link PersonRef}, an {@link ObjectRef} or the
 * string of an anonymous visitor
 * @param target the other end
 * @param attributes changes to the attributes of the relationship
 * @since 0.1.0
 */
public record Link<K>(K target, Map<String, @Nullable Object> attributes) {

	@Override
	public String toString() {
		return "Link[attributes=%d]".formatted(this.attributes.size());
	}

}
