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

package io.github.customeriospring.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.mode.RedirectSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Properties of mode redirect.
 *
 * @since 0.1.0
 */
public class CustomerioRedirectProperties {

	/**
	 * Address to which emails go instead.
	 */
	private @Nullable String email;

	/**
	 * Number to which text and WhatsApp messages go instead, in E.164 format.
	 */
	private @Nullable String phone;

	/**
	 * Person who stands for all others: an id, an email address, or a cio_id, which
	 * begins with cio_.
	 */
	private @Nullable String person;

	/**
	 * Operations that may leave although they could reach other people, by the names that
	 * metrics have for them, such as broadcasts.trigger.
	 */
	private Set<String> allow = new LinkedHashSet<>();

	public @Nullable String getEmail() {
		return this.email;
	}

	public void setEmail(@Nullable String email) {
		this.email = email;
	}

	public @Nullable String getPhone() {
		return this.phone;
	}

	public void setPhone(@Nullable String phone) {
		this.phone = phone;
	}

	public @Nullable String getPerson() {
		return this.person;
	}

	public void setPerson(@Nullable String person) {
		this.person = person;
	}

	public Set<String> getAllow() {
		return this.allow;
	}

	public void setAllow(Set<String> allow) {
		this.allow = allow;
	}

	/**
	 * Return the settings, checked.
	 * @param names gives the full name of a property
	 * @return the settings of the redirect
	 * @throws InvalidCustomerioPropertyException if one cannot be right
	 */
	public RedirectSettings toSettings(UnaryOperator<String> names) {
		RedirectSettings settings = RedirectSettings.none();
		settings = with(names.apply("redirect.email"), this.email, settings, RedirectSettings::withEmail);
		settings = with(names.apply("redirect.phone"), this.phone, settings, RedirectSettings::withPhone);
		settings = with(names.apply("redirect.person"), this.person, settings,
				(before, value) -> before.withPerson(person(value)));
		String allowed = names.apply("redirect.allow");
		this.allow.forEach((name) -> PropertyChecks.resolved(allowed, name));
		if (this.allow.stream().anyMatch((name) -> !StringUtils.hasText(name))) {
			throw new InvalidCustomerioPropertyException(allowed, "has an empty name",
					"Set it to names of operations such as broadcasts.trigger, or remove it.");
		}
		return settings.withAllow(this.allow.toArray(String[]::new));
	}

	private static RedirectSettings with(String name, @Nullable String value, RedirectSettings settings,
			BiFunction<RedirectSettings, String, RedirectSettings> with) {
		PropertyChecks.resolved(name, value);
		if (!StringUtils.hasText(value)) {
			return settings;
		}
		try {
			return with.apply(settings, value.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidCustomerioPropertyException(name, "is nothing to which messages can be redirected",
					"Set it to one email address, one number such as +15551234567, or one person.");
		}
	}

	private static PersonId person(String value) {
		if (value.startsWith("cio_")) {
			return PersonId.cioId(value);
		}
		return (value.indexOf('@') > 0) ? PersonId.email(value) : PersonId.id(value);
	}

}
