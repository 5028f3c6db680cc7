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

package io.github.customeriospring.test.assertj;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.messaging.SentAttachment;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Shows our records and requests with all that is in them, and what holds them as AssertJ
 * does.
 */
final class DataRepresentation extends StandardRepresentation {

	private static final String ROOT = CustomerioException.class.getPackageName();

	private static final int MAX_DEPTH = 10;

	private final Supplier<Representation> others;

	/**
	 * Creates a representation.
	 * @param others shows what neither is ours nor holds ours
	 */
	DataRepresentation(Supplier<Representation> others) {
		this.others = others;
	}

	/**
	 * Whether a value is ours, or holds one of ours.
	 */
	boolean concerns(@Nullable Object value) {
		return concerns(value, 0);
	}

	private static boolean concerns(@Nullable Object value, int depth) {
		if (value == null || depth > MAX_DEPTH) {
			return false;
		}
		return isOurs(value) || parts(value).anyMatch((part) -> concerns(part, depth + 1));
	}

	private static boolean isOurs(Object value) {
		String packageName = value.getClass().getPackageName();
		boolean here = packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
		return here && (hasComponents(value) || value instanceof Attributes || value instanceof RecordedRequest
				|| value instanceof SentAttachment);
	}

	private static boolean hasComponents(Object value) {
		return value instanceof Record || value instanceof MutableRequest;
	}

	/**
	 * What a value holds, as far as looking at it cannot change it.
	 */
	private static Stream<?> parts(Object value) {
		if (value instanceof Collection<?> collection) {
			return collection.stream();
		}
		if (value instanceof Map<?, ?> map) {
			return Stream.concat(map.keySet().stream(), map.values().stream());
		}
		if (value instanceof Map.Entry<?, ?> entry) {
			return Stream.of(entry.getKey(), entry.getValue());
		}
		if (value instanceof Optional<?> optional) {
			return optional.stream();
		}
		if (value instanceof Object[] array) {
			return Arrays.stream(array);
		}
		return hasComponents(value) ? components(value).map(Component::value) : Stream.empty();
	}

	@Override
	public String toStringOf(@Nullable Object object) {
		if (!concerns(object)) {
			return this.others.get().toStringOf(object);
		}
		if (object instanceof Optional<?> optional) {
			return "Optional[" + toStringOf(optional.orElse(null)) + "]";
		}
		return super.toStringOf(object);
	}

	@Override
	protected String fallbackToStringOf(Object object) {
		if (object instanceof RecordedRequest request) {
			return request + " " + request.path() + ((request.query() != null) ? "?" + request.query() : "") + " "
					+ request.bodyAsString();
		}
		if (object instanceof SentAttachment attachment) {
			return "SentAttachment[name=%s, content=%s]".formatted(toStringOf(attachment.name()),
					toStringOf(attachment.content()));
		}
		if (object instanceof Attributes attributes) {
			return show(attributes);
		}
		return hasComponents(object) ? show(object) : super.fallbackToStringOf(object);
	}

	private String show(Attributes attributes) {
		if (attributes.object() == null) {
			return toStringOf(attributes.values());
		}
		String object = toStringOf(attributes.object());
		return attributes.hasValues() ? object + " with " + toStringOf(attributes.values()) : object;
	}

	/**
	 * Components that have no value are left out.
	 */
	private String show(Object found) {
		return components(found).filter((component) -> component.value() != null)
			.map((component) -> component.name() + "=" + toStringOf(component.value()))
			.collect(Collectors.joining(", ", found.getClass().getSimpleName() + "[", "]"));
	}

	private static Stream<Component> components(Object found) {
		if (found instanceof Record) {
			return Arrays.stream(found.getClass().getRecordComponents()).map((component) -> read(found, component));
		}
		return fields(found.getClass()).map((field) -> read(found, field));
	}

	private static Stream<Field> fields(@Nullable Class<?> type) {
		return (type != null) ? Stream.concat(fields(type.getSuperclass()),
				Arrays.stream(type.getDeclaredFields()).filter((field) -> !Modifier.isStatic(field.getModifiers())))
				: Stream.empty();
	}

	/**
	 * Reads a component. One that cannot be read, in a module that is closed, counts as
	 * empty.
	 */
	private static Component read(Object found, RecordComponent component) {
		Method accessor = component.getAccessor();
		try {
			return new Component(component.getName(), accessor.trySetAccessible() ? accessor.invoke(found) : null);
		}
		catch (ReflectiveOperationException ex) {
			return new Component(component.getName(), null);
		}
	}

	private static Component read(Object found, Field field) {
		try {
			return new Component(field.getName(), field.trySetAccessible() ? field.get(found) : null);
		}
		catch (IllegalAccessException ex) {
			return new Component(field.getName(), null);
		}
	}

	/**
	 * A component of a record, or a field of a request.
	 *
	 * @param name the name
	 * @param value the value
	 */
	private record Component(String name, @Nullable Object value) {

	}

}
