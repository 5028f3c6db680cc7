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

package io.github.customeriospring.test.internal.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rows of a file to the workspace. The columns of a row are attributes, but
 * for those that say who or what it is about.
 */
final class ImportRows {

	private final FakeWorkspace workspace;

	private final ImportRequest request;

	ImportRows(FakeWorkspace workspace, ImportRequest request) {
		this.workspace = workspace;
		this.request = request;
	}

	/**
	 * Applies a row.
	 * @return why that is not possible, {@code null} if it was done
	 */
	@Nullable String apply(List<String> header, List<String> row) {
		if (row.size() != header.size()) {
			return "the row has %d columns, not %d".formatted(row.size(), header.size());
		}
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int i = 0; i < header.size(); i++) {
			values.put(header.get(i), row.get(i));
		}
		return this.request.type().equals("object") ? object(values, this.request.objectTypeId(), List.of())
				: person(values);
	}

	private @Nullable String person(Map<String, @Nullable Object> values) {
		String column = String.valueOf(this.request.identifier());
		String identifier = take(values, column);
		if (identifier == null) {
			return column + " is missing";
		}
		PersonRef person = new PersonRef(PersonRef.Kind.valueOf(column.toUpperCase(Locale.ROOT)), identifier);
		return switch (this.request.type()) {
			case "people" -> identify(person, values);
			case "event" -> track(person, values);
			default -> relate(person, values);
		};
	}

	private @Nullable String identify(PersonRef person, Map<String, @Nullable Object> values) {
		if (isWanted(this.workspace.person(person).isPresent())) {
			this.workspace.identify(person, values, this.workspace.now(), List.of());
		}
		return null;
	}

	private @Nullable String track(PersonRef person, Map<String, @Nullable Object> values) {
		String name = take(values, "name");
		if (name == null) {
			return "name is missing";
		}
		if (isWanted(this.workspace.person(person).isPresent())) {
			this.workspace.track(person,
					EventSnapshot.of(EventSnapshot.Kind.EVENT, name, null, this.workspace.now(), values, null));
		}
		return null;
	}

	private @Nullable String relate(PersonRef person, Map<String, @Nullable Object> values) {
		String type = take(values, "object_type_id");
		return object(values, (type != null) ? type : "1", List.of(new Link<>(person, values)));
	}

	private @Nullable String object(Map<String, @Nullable Object> values, @Nullable String type,
			List<Link<PersonRef>> people) {
		if (type == null || !type.matches("[1-9][0-9]{0,8}")) {
			return "object_type_id must be an integer";
		}
		String id = take(values, "object_id");
		if (id == null) {
			return "object_id is missing";
		}
		ObjectRef object = ObjectRef.of(type, id);
		if (isWanted(this.workspace.object(object).isPresent())) {
			Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
			if (people.isEmpty()) {
				attributes.putAll(values);
			}
			this.workspace.identifyObject(object, attributes, people);
		}
		return null;
	}

	private boolean isWanted(boolean known) {
		return switch (this.request.rows()) {
			case "only_new" -> !known;
			case "only_existing" -> known;
			default -> true;
		};
	}

	private static @Nullable String take(Map<String, @Nullable Object> values, String column) {
		Object value = values.remove(column);
		return (value instanceof String text && !text.isBlank()) ? text : null;
	}

}
