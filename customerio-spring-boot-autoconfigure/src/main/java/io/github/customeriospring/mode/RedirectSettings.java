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

import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go in mode {@code redirect}. A message whose address is missing here is
 * refused.
 * <p>
 * {@link #toString()} leaves out who it is.
 *
 * @param email the address of emails, or {@code null}
 * @param phone the number of text and WhatsApp messages in E.164 format, or {@code null}
 * @param person the person who stands for all others, by id, email or cio_id, or
 * {@code null}. Push notifications, in-app and inbox messages need one, and so does every
 * message that names a person, except an email that names the person by address. The
 * person's own devices get push notifications
 * @param allow names of operations that may leave as they are although they could reach
 * other people, such as {@code broadcasts.trigger}: as metrics name them, for interfaces
 * of the application too. Sends are redirected in any case
 * @since 0.1.0
 */
public record RedirectSettings(@Nullable String email, @Nullable String phone, @Nullable PersonId person,
		Set<String> allow) {

	private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl},;<>\"@]+@[^\\s\\p{Cntrl},;<>\"@]+");

	public RedirectSettings {
		if (email != null && !EMAIL.matcher(email).matches()) {
			throw new IllegalArgumentException("customerio.redirect.email must be one email address, without a name");
		}
		if (phone != null) {
			PersonId.phone(phone);
		}
		if (person != null) {
			person.requireNotByPhone("customerio.redirect.person");
		}
		allow = Set.copyOf(Arguments.notNull(allow, "allow"));
		if (allow.stream().anyMatch(String::isBlank)) {
			throw new IllegalArgumentException("customerio.redirect.allow has to name operations");
		}
	}

	/**
	 * Settings without any address: all sends are refused.
	 * @return the settings
	 */
	public static RedirectSettings none() {
		return new RedirectSettings(null, null, null, Set.of());
	}

	/**
	 * Set the address of emails.
	 * @param email the address
	 * @return a copy with the address
	 */
	public RedirectSettings withEmail(String email) {
		return new RedirectSettings(Arguments.notNull(email, "email"), this.phone, this.person, this.allow);
	}

	/**
	 * Set the number of text and WhatsApp messages.
	 * @param phone the number in E.164 format
	 * @return a copy with the number
	 */
	public RedirectSettings withPhone(String phone) {
		return new RedirectSettings(this.email, Arguments.notNull(phone, "phone"), this.person, this.allow);
	}

	/**
	 * Set the person who stands for all others.
	 * @param person the person, by id, email or cio_id
	 * @return a copy with the person
	 */
	public RedirectSettings withPerson(PersonId person) {
		return new RedirectSettings(this.email, this.phone, Arguments.notNull(person, "person"), this.allow);
	}

	/**
	 * Set which operations may leave although they could reach other people.
	 * @param allow names of operations
	 * @return a copy with the names
	 */
	public RedirectSettings withAllow(String... allow) {
		return new RedirectSettings(this.email, this.phone, this.person, Set.copyOf(Arguments.listOf(allow, "allow")));
	}

	@Override
	public String toString() {
		return "RedirectSettings[email=%s, phone=%s, person=%s, allow=%s]".formatted(isSet(this.email),
				isSet(this.phone), isSet(this.person), this.allow);
	}

	private static String isSet(@Nullable Object value) {
		return (value != null) ? "set" : "not set";
	}

}
