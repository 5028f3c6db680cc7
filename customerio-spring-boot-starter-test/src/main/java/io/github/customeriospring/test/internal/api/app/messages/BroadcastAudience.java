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

package io.github.customeriospring.test.internal.api.app.messages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.PeopleFilter;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.internal.workspace.PersonRef.Kind;
import io.github.customeriospring.test.messaging.Recipient;
import io.github.customeriospring.test.messaging.TriggeredBroadcast.AudienceKind;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people of a broadcast. Who is missing is an error of the broadcast, unless
 * the request says otherwise; a broadcast creates nobody.
 */
final class BroadcastAudience {

	private static final int MAX_PEOPLE = 10_000;

	private final FakeWorkspace workspace;

	private final Map<Kind, Boolean> ignoreMissing = new EnumMap<>(Kind.class);

	private final List<Recipient> recipients = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	private final AudienceKind audience;

	BroadcastAudience(FakeWorkspace workspace, JsonFields body) {
		this.workspace = workspace;
		this.ignoreMissing.put(Kind.ID, body.flag("id_ignore_missing", false));
		this.ignoreMissing.put(Kind.EMAIL, body.flag("email_ignore_missing", false));
		this.audience = audience(body);
		switch (this.audience) {
			case DEFAULT -> {
			}
			case FILTER -> addMatching(PeopleFilter.read(body.object("recipients")));
			case EMAILS -> addAll(Kind.EMAIL, body.strings("emails"));
			case IDS -> addAll(Kind.ID, atMost("ids", body.ids("ids")));
			case PER_USER_DATA -> addEach(atMost("per_user_data", body.array("per_user_data")));
			case DATA_FILE -> body.string("data_file_url");
		}
	}

	private static AudienceKind audience(JsonFields body) {
		List<AudienceKind> named = new ArrayList<>();
		for (AudienceKind audience : AudienceKind.values()) {
			if (audience.field() != null && body.has(audience.field())) {
				named.add(audience);
			}
		}
		if (named.size() > 1) {
			throw JsonFields.invalid(String.valueOf(named.get(1).field()),
					"only one of recipients, emails, ids, per_user_data and data_file_url can be there");
		}
		return named.isEmpty() ? AudienceKind.DEFAULT : named.get(0);
	}

	private static <T> List<T> atMost(String field, List<T> people) {
		if (people.size() > MAX_PEOPLE) {
			throw JsonFields.invalid(field, "%s must hold %d people at most".formatted(field, MAX_PEOPLE));
		}
		return people;
	}

	private void addMatching(Predicate<PersonSnapshot> condition) {
		this.workspace.people()
			.stream()
			.filter(condition)
			.map((person) -> new Recipient(person.identifiers(), Map.of()))
			.forEach(this.recipients::add);
	}

	private void addAll(Kind kind, List<String> values) {
		for (int i = 0; i < values.size(); i++) {
			add(i + 1, new PersonRef(kind, values.get(i)), Map.of());
		}
	}

	private void addEach(List<?> people) {
		for (int i = 0; i < people.size(); i++) {
			try {
				JsonFields person = JsonFields.of(people.get(i), "per_user_data[%d]".formatted(i));
				add(i + 1, key(person), person.map("data"));
			}
			catch (RefusedException ex) {
				addError(i + 1, ex.refusal().message());
			}
		}
	}

	private static PersonRef key(JsonFields person) {
		if (person.has("id") == person.has("email")) {
			throw JsonFields.invalid(person.path(), person.path() + " must hold either id or email");
		}
		Kind kind = person.has("id") ? Kind.ID : Kind.EMAIL;
		return Identifiers.person(person, kind);
	}

	private void add(int line, PersonRef key, Map<String, @Nullable Object> data) {
		Optional<PersonSnapshot> person = this.workspace.person(key);
		if (person.isPresent()) {
			this.recipients.add(new Recipient(person.get().identifiers(), data));
		}
		else if (!Boolean.TRUE.equals(this.ignoreMissing.get(key.kind()))) {
			addError(line, "there is no person with the %s %s".formatted(key.kind().attribute(), key.value()));
		}
	}

	private void addError(int line, String message) {
		this.errors.add("line %d: %s".formatted(line, message));
	}

	AudienceKind kind() {
		return this.audience;
	}

	List<Recipient> recipients() {
		return this.recipients;
	}

	List<String> errors() {
		return this.errors;
	}

}
