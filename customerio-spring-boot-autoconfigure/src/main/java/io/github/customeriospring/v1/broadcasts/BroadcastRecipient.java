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

package io.github.customeriospring.v1.broadcasts;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a broadcast with data of the recipient's own.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @param id the id that the application gave, or {@code null} with an email address
 * @param email the email address, or {@code null} with an id
 * @param data what the message to this person may refer to
 * @since 0.1.0
 */
public record BroadcastRecipient(@Nullable String id, @Nullable String email, Attributes data) {

	public BroadcastRecipient {
		Arguments.notNull(data, "data");
		if ((id == null) == (email == null)) {
			throw new IllegalArgumentException("per_user_data: a person needs either an id or an email");
		}
		Arguments.identifierOrNull(id, "A person's id");
		Arguments.identifierOrNull(email, "A person's email");
	}

	/**
	 * A recipient.
	 * @param person the person, by id or email
	 * @param data what the message to this person may refer to: a map, or an object that
	 * becomes a JSON object, such as a record or a bean
	 * @return the recipient
	 */
	public static BroadcastRecipient of(PersonId person, Object data) {
		Attributes attributes = Attributes.of(data, "data");
		return switch (Arguments.notNull(person, "person").type()) {
			case ID -> new BroadcastRecipient(person.value(), null, attributes);
			case EMAIL -> new BroadcastRecipient(null, person.value(), attributes);
			case PHONE, CIO_ID -> throw new IllegalArgumentException(
					"per_user_data: a broadcast finds people by id or email, not by " + person.type().wireName());
		};
	}

	@Override
	public String toString() {
		return "BroadcastRecipient[..]";
	}

}
