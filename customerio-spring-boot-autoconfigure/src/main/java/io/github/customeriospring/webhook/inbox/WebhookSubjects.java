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

package io.github.customeriospring.webhook.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.webhook.event.EventIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Texts that name whom a webhook is about.
 *
 * @since 0.1.0
 */
public final class WebhookSubjects {

	private WebhookSubjects() {
	}

	/**
	 * Return whom a webhook is about.
	 * @param context has what reads it
	 * @param body its body, or {@code null}
	 * @return a text for each identifier, none if the body cannot be read
	 */
	public static List<String> of(InboxContext context, byte @Nullable [] body) {
		List<String> subjects = new ArrayList<>();
		if (body != null) {
			try {
				EventIdentifiers identifiers = context.reader().read(context.workspace(), body).identifiers();
				add(subjects, PersonId.Type.ID, identifiers.id());
				add(subjects, PersonId.Type.EMAIL, identifiers.email());
				add(subjects, PersonId.Type.CIO_ID, identifiers.cioId());
			}
			catch (RuntimeException ex) {
				// Nobody can tell whom it is about
			}
		}
		return subjects;
	}

	private static void add(List<String> subjects, PersonId.Type type, @Nullable String value) {
		if (value != null) {
			subjects.add(text(type, value));
		}
	}

	/**
	 * Return the text for a person.
	 * @param person the person
	 * @return the text
	 */
	public static String of(PersonId person) {
		return text(person.type(), person.value());
	}

	private static String text(PersonId.Type type, String value) {
		return "%s:%s".formatted(type.wireName(),
				(type == PersonId.Type.EMAIL) ? value.toLowerCase(Locale.ROOT) : value);
	}

}
