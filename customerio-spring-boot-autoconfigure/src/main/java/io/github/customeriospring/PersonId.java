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

package io.github.customeriospring;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One identifier of a person. Which types a workspace accepts is set in Customer.io;
 * emails are compared without regard to case, ids are not.
 * <p>
 * A value arrives as it is, white space at its ends included. One that could not, since
 * it holds half of a surrogate pair, is refused, and so are line breaks and other control
 * characters.
 * <p>
 * {@link #toString()} tells the type only, so that an identifier does not end up in a
 * log.
 *
 * @param type what kind of identifier the value is
 * @param value the identifier, never blank; a {@code cio_id} is kept without the prefix
 * {@code cio_}
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/journeys/people/identify/">Identifying
 * people</a>
 */
public record PersonId(Type type, String value) {

	private static final String CIO_PREFIX = "cio_";

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

	public PersonId {
		Arguments.notNull(type, "type");
		if (type == Type.CIO_ID && value != null && value.startsWith(CIO_PREFIX)) {
			value = value.substring(CIO_PREFIX.length());
		}
		Arguments.identifier(value, type.subject);
		if (type == Type.PHONE && !E164.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"A person's phone must be in E.164 format: '+' and up to 15 digits, without spaces");
		}
	}

	/**
	 * Identify a person by the id that the application gave.
	 * @param id the id, case-sensitive
	 * @return the identifier
	 */
	public static PersonId id(String id) {
		return new PersonId(Type.ID, id);
	}

	/**
	 * Identify a person by email address.
	 * @param email the address, compared without regard to case
	 * @return the identifier
	 */
	public static PersonId email(String email) {
		return new PersonId(Type.EMAIL, email);
	}

	/**
	 * Identify a person by phone number, where the workspace allows it.
	 * @param phone the number in E.164 format
	 * @return the identifier
	 */
	public static PersonId phone(String phone) {
		return new PersonId(Type.PHONE, phone);
	}

	/**
	 * Identify a person by the id that Customer.io gave, needed to change the other
	 * identifiers.
	 * @param cioId the id, with or without the prefix {@code cio_}
	 * @return the identifier
	 */
	public static PersonId cioId(String cioId) {
		return new PersonId(Type.CIO_ID, cioId);
	}

	/**
	 * Check that this is no phone number, for the places where Customer.io finds nobody
	 * by one.
	 * @param where what names the person, the beginning of a sentence
	 * @return this identifier
	 * @throws IllegalArgumentException if it is a phone number
	 */
	public PersonId requireNotByPhone(String where) {
		Arguments.notNull(where, "where");
		if (this.type == Type.PHONE) {
			throw new IllegalArgumentException(where + " must name a person by id, email or cio_id, not by phone");
		}
		return this;
	}

	/**
	 * Return the value as it is written in a path or query: a {@code cio_id} with its
	 * prefix, everything else as it is. Not percent-encoded.
	 * @return the value
	 */
	@JsonIgnore
	public String pathValue() {
		return (this.type == Type.CIO_ID) ? CIO_PREFIX + this.value : this.value;
	}

	/**
	 * Return the identifier as it is written in a JSON body.
	 * @return a map with one entry
	 */
	@JsonValue
	public Map<String, String> toIdentifiers() {
		return Map.of(this.type.wireName(), this.value);
	}

	@Override
	public String toString() {
		return "PersonId[" + this.type.wireName() + "]";
	}

	/**
	 * Kind of a person's identifier.
	 */
	public enum Type implements WireValue {

		/**
		 * The id that the application gave.
		 */
		ID("id"),

		/**
		 * An email address.
		 */
		EMAIL("email"),

		/**
		 * A phone number in E.164 format.
		 */
		PHONE("phone"),

		/**
		 * The id that Customer.io gave; it never changes.
		 */
		CIO_ID("cio_id");

		private final String wireName;

		/** What such an identifier is called in a message. */
		private final String subject;

		Type(String wireName) {
			this.wireName = wireName;
			this.subject = "A person's " + wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
