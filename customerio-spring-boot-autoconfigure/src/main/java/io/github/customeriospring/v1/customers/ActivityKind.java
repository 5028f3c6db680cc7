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

package io.github.customeriospring.v1.customers;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which activities of a person are meant.
 *
 * @param type what kind, such as {@code event} or {@code attribute_change}, or
 * {@code null} for every kind
 * @param name the name of an event, or of an attribute that changed, or {@code null} for
 * every name
 * @since 0.1.0
 */
public record ActivityKind(@Nullable String type, @Nullable String name) implements QueryParameters {

	private static final ActivityKind ANY = new ActivityKind(null, null);

	/**
	 * Activities of every kind.
	 * @return the kind
	 */
	public static ActivityKind any() {
		return ANY;
	}

	/**
	 * Activities of a type.
	 * @param type the type, such as {@code sent_email}
	 * @return the kind
	 */
	public static ActivityKind of(String type) {
		return new ActivityKind(Arguments.text(type, "type"), null);
	}

	/**
	 * Activities of a type with a name.
	 * @param type {@code event}, {@code page}, {@code screen} or {@code attribute_change}
	 * @param name the name of the event or the attribute
	 * @return the kind
	 */
	public static ActivityKind of(String type, String name) {
		return new ActivityKind(Arguments.text(type, "type"), Arguments.text(name, "name"));
	}

}
