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

import java.util.Locale;

/**
 * One identifier of a person.
 *
 * @param kind what kind of identifier
 * @param value the identifier
 * @since 0.1.0
 */
public record PersonRef(Kind kind, String value) {

	/**
	 * The kinds of identifiers.
	 */
	public enum Kind {

		/** The application's own identifier. */
		ID("id"),

		/** The address for emails. */
		EMAIL("email"),

		/** The number of a telephone. */
		PHONE("phone"),

		/** Customer.io's identifier. */
		CIO_ID("cio_id");

		private final String attribute;

		Kind(String attribute) {
			this.attribute = attribute;
		}

		/**
		 * The attribute that holds the identifier, and its name in requests.
		 * @return the name
		 */
		public String attribute() {
			return this.attribute;
		}

	}

	/**
	 * The key under which the identifier is filed.
	 * @return the same for all ways to write an identifier
	 */
	public PersonRef canonical() {
		return (this.kind != Kind.EMAIL) ? this : new PersonRef(this.kind, this.value.toLowerCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return "PersonRef[" + this.kind + "]";
	}

}
