package io.github.customeriospring.test.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.test.server.Call;
import io.github.customeriospring.test.server.Refusal;
import io.github.customeriospring.test.server.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and refuses what is missing or of the wrong shape,
 * naming the field by its path from the root.
 */
final class JsonFields {

	private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}");

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final String path;

	private JsonFields(Map<?, ?> values, String path) {
		values.forEach((name, value) -> this.values.put(String.valueOf(name), value));
		this.path = path;
	}

	static JsonFields of(Call call) {
		return of(call.json(), "");
	}

	static JsonFields of(@Nullable Object json, String path) {
		if (json instanceof Map<?, ?> map) {
			return new JsonFields(map, path);
		}
		throw invalid(path, path.isEmpty() ? "a JSON object is expected" : path + " must be an object");
	}

	Set<String> names() {
		return this.values.keySet();
	}

	Map<String, @Nullable Object> all() {
		return this.values;
	}

	String path() {
		return this.path;
	}

	/**
	 * Whether the field is there with a value other than null.
	 */
	boolean has(String name) {
		return this.values.get(name) != null;
	}

	@Nullable Object get(String name) {
		return this.values.get(name);
	}

	Object required(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			throw missing(name);
		}
		return value;
	}

	/**
	 * A string that must be there and must not be blank.
	 */
	String string(String name) {
		if (!(required(name) instanceof String string)) {
			throw invalid(at(name), at(name) + " must be a string");
		}
		if (string.isBlank()) {
			throw missing(name);
		}
		return string;
	}

	@Nullable String optionalString(String name) {
		return has(name) ? string(name) : null;
	}

	String oneOf(String name, Collection<String> values) {
		String value = string(name);
		if (!values.contains(value)) {
			throw invalid(at(name), at(name) + " must be one of " + String.join(", ", values));
		}
		return value;
	}

	/**
	 * What a map has for the value of a field, which must be one of its keys.
	 */
	<T> T choice(String name, Map<String, T> choices) {
		return Objects.requireNonNull(choices.get(oneOf(name, choices.keySet().stream().sorted().toList())));
	}

	@Nullable String ulid(String name) {
		String value = optionalString(name);
		if (value != null && !ULID.matcher(value).matches()) {
			throw invalid(at(name), at(name) + " must be a ULID");
		}
		return value;
	}

	/**
	 * A time in whole unix seconds. Any integer passes: one in milliseconds is accepted
	 * and means a time far in the future, as with the vendor.
	 */
	Optional<Instant> timestamp(String name) {
		if (!has(name)) {
			return Optional.empty();
		}
		Object value = required(name);
		if (value instanceof Integer || value instanceof Long) {
			try {
				return Optional.of(Instant.ofEpochSecond(((Number) value).longValue()));
			}
			catch (DateTimeException ex) {
				throw invalid(at(name), at(name) + " is too far away");
			}
		}
		throw invalid(at(name), at(name) + " must be an integer of unix seconds");
	}

	/**
	 * A time in whole unix seconds, where Track v1 takes anything else for no time at
	 * all.
	 */
	Optional<Instant> lenientTimestamp(String name) {
		try {
			return timestamp(name);
		}
		catch (RefusedException ex) {
			return Optional.empty();
		}
	}

	JsonFields object(String name) {
		return of(required(name), at(name));
	}

	/**
	 * The fields of an object that may be absent.
	 */
	Map<String, @Nullable Object> map(String name) {
		return has(name) ? object(name).values : new LinkedHashMap<>();
	}

	/**
	 * The objects in an array that must be there.
	 */
	List<JsonFields> objects(String name) {
		List<JsonFields> objects = new ArrayList<>();
		for (Object item : array(name)) {
			objects.add(of(item, at(name) + "[" + objects.size() + "]"));
		}
		return objects;
	}

	/**
	 * The objects in an array that may be absent.
	 */
	List<JsonFields> optionalObjects(String name) {
		return has(name) ? objects(name) : List.of();
	}

	/**
	 * The strings in an array that must be there.
	 */
	List<String> strings(String name) {
		List<String> strings = new ArrayList<>();
		for (Object item : array(name)) {
			if (!(item instanceof String string)) {
				throw invalid(at(name), at(name) + " must hold strings");
			}
			strings.add(string);
		}
		return strings;
	}

	List<?> array(String name) {
		if (required(name) instanceof List<?> list) {
			return list;
		}
		throw invalid(at(name), at(name) + " must be an array");
	}

	RefusedException missing(String name) {
		return new RefusedException(Refusal.badRequest("required", at(name), at(name) + " is required"));
	}

	static RefusedException invalid(String field, String message) {
		return new RefusedException(Refusal.badRequest("invalid", field, message));
	}

	private String at(String name) {
		return this.path.isEmpty() ? name : this.path + "." + name;
	}

}
