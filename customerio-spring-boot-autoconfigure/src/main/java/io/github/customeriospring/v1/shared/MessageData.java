package io.github.customeriospring.v1.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.json.MergedObjectSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Data of a message, gathered from maps, other objects and single values. It is sent as
 * one JSON object, in which the value that was added last counts for its name.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @since 0.1.0
 */
public final class MessageData {

	@JsonValue
	@JsonSerialize(using = MergedObjectSerializer.class)
	private final List<Object> parts = new ArrayList<>();

	/**
	 * Add a value.
	 * @param name the name
	 * @param value a value of a JSON type, {@code Instant} as unix seconds
	 */
	public void add(String name, @Nullable Object value) {
		this.parts.add(Collections.singletonMap(Arguments.notNull(name, "name"), value));
	}

	/**
	 * Add all that an object has.
	 * @param values a map, which is copied, or an object that becomes a JSON object, such
	 * as a record or a bean, which is read when the message is sent
	 */
	public void addAll(Object values) {
		this.parts.add(Arguments.objectOf(values, "values"));
	}

	/**
	 * Tell whether nothing was added.
	 * @return whether there are no values
	 */
	public boolean isEmpty() {
		return this.parts.stream().allMatch((part) -> part instanceof Map<?, ?> map && map.isEmpty());
	}

	@Override
	public String toString() {
		return "MessageData[..]";
	}

}
