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

package io.github.customeriospring.webhook.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of the person that an event is about, as Customer.io has written them.
 *
 * @param id the id that the application gave, or {@code null}
 * @param email the email address, or {@code null}
 * @param cioId the id that Customer.io gave, or {@code null}
 * @since 0.1.0
 */
public record EventIdentifiers(@Nullable String id, @Nullable String email, @Nullable String cioId) {

	/**
	 * Return the identifier that changes least: the one of Customer.io, otherwise the id,
	 * otherwise the email address.
	 * @return the identifier, or {@code null} if the person has none, such as one who was
	 * deleted
	 */
	public @Nullable PersonId person() {
		List<PersonId> all = all();
		return all.isEmpty() ? null : all.get(0);
	}

	/**
	 * Return all identifiers, the one that changes least first.
	 * @return the identifiers, none if the person was deleted
	 */
	public List<PersonId> all() {
		List<PersonId> all = new ArrayList<>(3);
		add(all, this.cioId, PersonId::cioId);
		add(all, this.id, PersonId::id);
		add(all, this.email, PersonId::email);
		return List.copyOf(all);
	}

	private static void add(List<PersonId> all, @Nullable String value, Function<String, PersonId> type) {
		if (value != null) {
			try {
				all.add(type.apply(value));
			}
			catch (IllegalArgumentException ex) {
				// What cannot be sent back names nobody
			}
		}
	}

	@Override
	public String toString() {
		return "EventIdentifiers";
	}

}
