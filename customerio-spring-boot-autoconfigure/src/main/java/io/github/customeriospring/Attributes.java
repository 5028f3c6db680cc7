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

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What an application says about a person, an object or an event: the entries of a map,
 * or an object of the application's that becomes a JSON object when it is sent, such as a
 * record, a bean or a tree of Jackson 3. Names that are {@linkplain #with set in
 * addition} take the place of those that the object has.
 * <p>
 * A map is copied, an object is not: it is read when it is sent and must not change until
 * then.
 * <p>
 * {@link #toString()} tells how many names there are, never one of them or a value.
 *
 * @since 0.1.0
 */
public final class Attributes {

	private static final Attributes NONE = new Attributes(null, new Object[0]);

	private final @Nullable Object object;

	/** Names and values in turns. */
	private final @Nullable Object[] entries;

	private Attributes(@Nullable Object object, @Nullable Object[] entries) {
		this.object = object;
		this.entries = entries;
	}

	/**
	 * Nothing.
	 * @return attributes without an entry
	 */
	public static Attributes none() {
		return NONE;
	}

	/**
	 * Take a map or an object.
	 * @param value a map, or an object that becomes a JSON object; what looks like one
	 * and becomes something else is found when it is sent
	 * @param name what it is, the beginning of a sentence
	 * @return the attributes
	 * @throws IllegalArgumentException if the value is {@code null}, a map with
	 * {@code null} as a name, or certainly becomes no JSON object, such as a text, a
	 * number, an enum or a list
	 */
	public static Attributes of(@Nullable Object value, String name) {
		Arguments.notNull(name, "name");
		Object given = Arguments.notNull(value, name);
		if (given instanceof Attributes attributes) {
			return attributes;
		}
		if (given instanceof Map<?, ?> map) {
			return of(map, name);
		}
		if (isNoObject(given)) {
			throw new IllegalArgumentException(
					"%s must be a map, a record, a bean or another object that becomes a JSON object, not a %s"
						.formatted(name, given.getClass().getTypeName()));
		}
		return new Attributes(given, NONE.entries);
	}

	private static boolean isNoObject(Object value) {
		if (value instanceof Record) {
			return false;
		}
		Class<?> type = value.getClass();
		return value instanceof Enum || value instanceof Collection || type.isArray()
				|| type.getName().startsWith("java.");
	}

	private static Attributes of(Map<?, ?> map, String name) {
		if (map.isEmpty()) {
			return NONE;
		}
		@Nullable Object[] entries = new Object[2 * map.size()];
		int end = 0;
		boolean named = true;
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			if (end == entries.length) {
				entries = Arrays.copyOf(entries, 2 * end + 2);
			}
			Object key = entry.getKey();
			if (key == null) {
				throw new IllegalArgumentException(name + " must not have null as a name");
			}
			named &= key instanceof String;
			entries[end++] = key;
			entries[end++] = entry.getValue();
		}
		return named ? new Attributes(null, (end == entries.length) ? entries : Arrays.copyOf(entries, end))
				: new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(map)), NONE.entries);
	}

	/**
	 * Set one value.
	 * @param name the name; a value that has it already is replaced
	 * @param value the value
	 * @return a copy with the value
	 */
	public Attributes with(String name, @Nullable Object value) {
		Arguments.notNull(name, "name");
		int place = 0;
		while (place < this.entries.length && !name.equals(this.entries[place])) {
			place += 2;
		}
		@Nullable Object[] copy = Arrays.copyOf(this.entries, Math.max(this.entries.length, place + 2));
		copy[place] = name;
		copy[place + 1] = value;
		return new Attributes(this.object, copy);
	}

	/**
	 * Set all that a map or an object has.
	 * @param value a map, or an object that becomes a JSON object; of a value that has
	 * its name already, a map's takes the place and an object's does not
	 * @param name what it is, the beginning of a sentence
	 * @return a copy with the values
	 * @throws IllegalArgumentException if it cannot be {@linkplain #of taken}, or if
	 * there is an object already
	 */
	public Attributes plus(@Nullable Object value, String name) {
		Attributes added = of(value, name);
		if (isEmpty()) {
			return added;
		}
		if (this.object != null && added.object != null) {
			throw new IllegalArgumentException(
					name + " has an object already: add further values as a map or one by one");
		}
		Map<String, @Nullable Object> merged = new LinkedHashMap<>(values());
		added.forEach(merged::put);
		return new Attributes((this.object != null) ? this.object : added.object, of(merged, name).entries);
	}

	/**
	 * Return the object that was taken.
	 * @return the object, or {@code null} if it was a map
	 */
	public @Nullable Object object() {
		return this.object;
	}

	/**
	 * Return what has a name: the entries of the map, or what was set in addition to the
	 * object.
	 * @return an unmodifiable copy, in order
	 */
	public Map<String, @Nullable Object> values() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		forEach(values::put);
		return Collections.unmodifiableMap(values);
	}

	/**
	 * Tell whether {@link #values()} has any.
	 * @return whether there is at least one
	 */
	public boolean hasValues() {
		return this.entries.length > 0;
	}

	/**
	 * Pass {@link #values()} on one by one.
	 * @param action takes a name and a value
	 */
	public void forEach(BiConsumer<String, @Nullable Object> action) {
		Arguments.notNull(action, "action");
		for (int i = 0; i < this.entries.length; i += 2) {
			action.accept((String) Objects.requireNonNull(this.entries[i]), this.entries[i + 1]);
		}
	}

	/**
	 * Return the value that has the given name, among {@link #values()}.
	 * @param name the name
	 * @return the value, or {@code null}
	 */
	public @Nullable Object get(String name) {
		Arguments.notNull(name, "name");
		for (int i = 0; i < this.entries.length; i += 2) {
			if (name.equals(this.entries[i])) {
				return this.entries[i + 1];
			}
		}
		return null;
	}

	/**
	 * Tell whether there is nothing to send.
	 * @return whether there is neither an object nor an entry
	 */
	public boolean isEmpty() {
		return this.object == null && this.entries.length == 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || other instanceof Attributes attributes && Objects.equals(this.object, attributes.object)
				&& values().equals(attributes.values());
	}

	@Override
	public int hashCode() {
		return 31 * Objects.hashCode(this.object) + values().hashCode();
	}

	@Override
	public String toString() {
		return "Attributes[%s%d]".formatted((this.object != null) ? "object, " : "", this.entries.length / 2);
	}

}
