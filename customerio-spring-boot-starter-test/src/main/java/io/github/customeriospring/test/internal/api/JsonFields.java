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

package io.github.customeriospring.test.internal.api;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.UlidFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and refuses what is missing or of the wrong shape,
 * naming the field by its path from the root. Its length is that of the list of shapes.
 *
 * @since 0.1.0
 */
public final class JsonFields {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final String path;

	private JsonFields(Map<?, ?> values, String path) {
		values.forEach((name, value) -> this.values.put(String.valueOf(name), value));
		this.path = path;
	}

	/**
	 * Reads the body of a request.
	 * @param call the request
	 * @return the fields of the body
	 * @throws RefusedException if the body is no JSON object
	 */
	public static JsonFields of(RoutedCall call) {
		return of(call.json(), "");
	}

	/**
	 * Reads a value that has been parsed.
	 * @param json the value
	 * @param path where it stands, empty for the root
	 * @return the fields of the value
	 * @throws RefusedException if the value is no object
	 */
	public static JsonFields of(@Nullable Object json, String path) {
		if (json instanceof Map<?, ?> map) {
			return new JsonFields(map, path);
		}
		throw invalid(path, path.isEmpty() ? "a JSON object is expected" : path + " must be an object");
	}

	/**
	 * The names of the fields.
	 * @return the names, in the order of the request
	 */
	public Set<String> names() {
		return this.values.keySet();
	}

	/**
	 * The fields as they are.
	 * @return the values by name
	 */
	public Map<String, @Nullable Object> all() {
		return this.values;
	}

	/**
	 * Where the object stands.
	 * @return the path, empty for the root
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Whether a field is there with a value other than null.
	 * @param name the field
	 * @return whether it has a value
	 */
	public boolean has(String name) {
		return this.values.get(name) != null;
	}

	/**
	 * A field of any type that may be absent.
	 * @param name the field
	 * @return the value
	 */
	public @Nullable Object get(String name) {
		return this.values.get(name);
	}

	/**
	 * A field of any type that must be there.
	 * @param name the field
	 * @return the value
	 */
	public Object required(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			throw missing(name);
		}
		return value;
	}

	/**
	 * A string that must be there and must not be blank.
	 * @param name the field
	 * @return the value
	 */
	public String string(String name) {
		if (!(required(name) instanceof String string)) {
			throw invalid(at(name), at(name) + " must be a string");
		}
		if (string.isBlank()) {
			throw missing(name);
		}
		return string;
	}

	/**
	 * An id that must be there: a string that is not blank, or a whole number, which
	 * counts as its digits.
	 * @param name the field
	 * @return the value
	 */
	public String id(String name) {
		return isWholeNumber(required(name)) ? required(name).toString() : string(name);
	}

	/**
	 * An id that may be absent or empty, which is the same.
	 * @param name the field
	 * @return the value
	 */
	public @Nullable String optionalId(String name) {
		return (!has(name) || "".equals(get(name))) ? null : id(name);
	}

	/**
	 * A string that may be absent but not blank.
	 * @param name the field
	 * @return the value
	 */
	public @Nullable String optionalString(String name) {
		return has(name) ? string(name) : null;
	}

	/**
	 * A string that may be absent or empty, which is the same.
	 * @param name the field
	 * @return the value
	 */
	public @Nullable String text(String name) {
		return "".equals(get(name)) ? null : optionalString(name);
	}

	/**
	 * A boolean that may be absent.
	 * @param name the field
	 * @param absent what its absence means
	 * @return the value
	 */
	public boolean flag(String name, boolean absent) {
		if (!has(name)) {
			return absent;
		}
		if (required(name) instanceof Boolean flag) {
			return flag;
		}
		throw invalid(at(name), at(name) + " must be a boolean");
	}

	/**
	 * A string that must be there and is one of a few.
	 * @param name the field
	 * @param values what it may be
	 * @return the value
	 */
	public String oneOf(String name, Collection<String> values) {
		String value = string(name);
		if (!values.contains(value)) {
			throw invalid(at(name), at(name) + " must be one of " + String.join(", ", values));
		}
		return value;
	}

	/**
	 * What a map has for the value of a field, which must be one of its keys.
	 * @param <T> the type of the choices
	 * @param name the field
	 * @param choices what it may be
	 * @return the choice
	 */
	public <T> T choice(String name, Map<String, T> choices) {
		return Objects.requireNonNull(choices.get(oneOf(name, choices.keySet().stream().sorted().toList())));
	}

	/**
	 * A ULID that may be absent.
	 * @param name the field
	 * @return the value
	 */
	public @Nullable String ulid(String name) {
		String value = optionalString(name);
		if (value != null && !UlidFormat.matches(value)) {
			throw invalid(at(name), at(name) + " must be a ULID");
		}
		return value;
	}

	/**
	 * A time in whole unix seconds that may be absent. Any integer passes: one in
	 * milliseconds is accepted and means a time far in the future, as with the vendor.
	 * @param name the field
	 * @return the time
	 */
	public Optional<Instant> timestamp(String name) {
		if (!has(name)) {
			return Optional.empty();
		}
		Object value = required(name);
		if (value instanceof Integer || value instanceof Long) {
			return Optional.of(ofEpochSecond(name, ((Number) value).longValue()));
		}
		throw invalid(at(name), at(name) + " must be an integer of unix seconds");
	}

	/**
	 * A time that may be absent: whole unix seconds as a number or as text, or a date and
	 * time of ISO 8601.
	 * @param name the field
	 * @return the time
	 */
	public Optional<Instant> timestampOrText(String name) {
		if (!(get(name) instanceof String text)) {
			return timestamp(name);
		}
		try {
			return Optional.of(text.matches("-?[0-9]{1,18}") ? ofEpochSecond(name, Long.parseLong(text))
					: DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
		}
		catch (DateTimeParseException ex) {
			throw invalid(at(name), at(name) + " must be a time in unix seconds");
		}
	}

	private Instant ofEpochSecond(String name, long seconds) {
		try {
			return Instant.ofEpochSecond(seconds);
		}
		catch (DateTimeException ex) {
			throw invalid(at(name), at(name) + " is too far away");
		}
	}

	/**
	 * A time in whole unix seconds, where anything else is taken for no time at all.
	 * @param name the field
	 * @return the time
	 */
	public Optional<Instant> lenientTimestamp(String name) {
		try {
			return timestamp(name);
		}
		catch (RefusedException ex) {
			return Optional.empty();
		}
	}

	/**
	 * An object that must be there.
	 * @param name the field
	 * @return its fields
	 */
	public JsonFields object(String name) {
		return of(required(name), at(name));
	}

	/**
	 * An object that may be absent.
	 * @param name the field
	 * @return its fields as they are, none if it is absent
	 */
	public Map<String, @Nullable Object> map(String name) {
		return has(name) ? object(name).values : new LinkedHashMap<>();
	}

	/**
	 * An array of objects that must be there.
	 * @param name the field
	 * @return the fields of each
	 */
	public List<JsonFields> objects(String name) {
		List<JsonFields> objects = new ArrayList<>();
		for (Object item : array(name)) {
			objects.add(of(item, at(name) + "[" + objects.size() + "]"));
		}
		return objects;
	}

	/**
	 * An array of objects that may be absent.
	 * @param name the field
	 * @return the fields of each
	 */
	public List<JsonFields> optionalObjects(String name) {
		return has(name) ? objects(name) : List.of();
	}

	/**
	 * An array of strings that must be there.
	 * @param name the field
	 * @return the strings
	 */
	public List<String> strings(String name) {
		List<String> strings = new ArrayList<>();
		for (Object item : array(name)) {
			if (!(item instanceof String string)) {
				throw invalid(at(name), at(name) + " must hold strings");
			}
			strings.add(string);
		}
		return strings;
	}

	/**
	 * An array of ids that must be there: strings, or whole numbers, which count as their
	 * digits.
	 * @param name the field
	 * @return the ids
	 */
	public List<String> ids(String name) {
		List<String> ids = new ArrayList<>();
		for (Object item : array(name)) {
			if (!(item instanceof String) && !isWholeNumber(item)) {
				throw invalid(at(name), at(name) + " must hold strings");
			}
			ids.add(item.toString());
		}
		return ids;
	}

	private static boolean isWholeNumber(@Nullable Object value) {
		return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
	}

	/**
	 * An array that must be there.
	 * @param name the field
	 * @return the items
	 */
	public List<?> array(String name) {
		if (required(name) instanceof List<?> list) {
			return list;
		}
		throw invalid(at(name), at(name) + " must be an array");
	}

	/**
	 * Refuses a field that is absent.
	 * @param name the field
	 * @return what to throw
	 */
	public RefusedException missing(String name) {
		return new RefusedException(Refusal.badRequest("required", at(name), at(name) + " is required"));
	}

	/**
	 * Refuses a field for its value.
	 * @param field the path of the field from the root
	 * @param message the explanation for people
	 * @return what to throw
	 */
	public static RefusedException invalid(String field, String message) {
		return new RefusedException(Refusal.badRequest("invalid", field, message));
	}

	private String at(String name) {
		return this.path.isEmpty() ? name : this.path + "." + name;
	}

}
