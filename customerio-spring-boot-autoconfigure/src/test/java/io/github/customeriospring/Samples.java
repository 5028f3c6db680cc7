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

import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.v1.broadcasts.BroadcastRecipient;
import io.github.customeriospring.v1.shared.JobAwaiter;
import io.github.customeriospring.v1.shared.JobProgress;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

/**
 * A lawful value of any type that is handed over, with texts that say where they stand.
 */
final class Samples {

	/** Passes for an identifier, for Liquid and for the name of a file. */
	private static final String MARK = "{{personal-%s.%s}}.pdf";

	private Samples() {
	}

	static @Nullable Object of(Type type) throws Exception {
		return of(type, "", "");
	}

	static @Nullable Object of(Type type, String owner, String name) throws Exception {
		if (type instanceof ParameterizedType generic) {
			Type[] arguments = generic.getActualTypeArguments();
			return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
				case "Map" -> Map.of(of(arguments[0], owner, name), of(arguments[1], owner, name));
				case "Stream" -> Stream.of(of(arguments[0], owner, name));
				case "Consumer" -> (Consumer<Object>) (value) -> {
				};
				case "BiConsumer" -> (BiConsumer<Object, Object>) (key, value) -> {
				};
				case "Function" -> (Function<Object, Object>) (value) -> value;
				case "Supplier" -> (Supplier<Object>) () -> JobProgress.DONE;
				default -> List.of(of(arguments[0], owner, name));
			};
		}
		if (type instanceof WildcardType wildcard) {
			return of(wildcard.getUpperBounds()[0], owner, name);
		}
		Class<?> raw = (type instanceof Class<?> c) ? c : Object.class;
		if (raw == String.class || raw == Object.class) {
			if (owner.equals("NewImport") && name.equals("objectTypeId")) {
				return null;
			}
			return (owner.equals("Event") && name.equals("id")) ? Ulid.next() : mark(owner, name);
		}
		if (raw.isEnum()) {
			return (raw == DeliveryMetric.class) ? DeliveryMetric.OPENED : raw.getEnumConstants()[0];
		}
		if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
			Object array = Array.newInstance(raw.getComponentType(), 1);
			Array.set(array, 0, of(raw.getComponentType(), owner, name));
			return array;
		}
		if (raw.isSealed() && raw.getName().startsWith("io.github.customeriospring.")) {
			List<Class<?>> permitted = Arrays.stream(raw.getPermittedSubclasses())
				.filter((candidate) -> Modifier.isPublic(candidate.getModifiers()))
				.toList();
			return of(permitted.get(permitted.size() - 1), owner, name);
		}
		return switch (raw.getSimpleName()) {
			case "PersonId" -> PersonId.id(mark(owner, name));
			case "ObjectId" -> ObjectId.of("1", mark(owner, name));
			case "BroadcastRecipient" ->
				BroadcastRecipient.of(PersonId.id(mark(owner, name)), Map.of(mark(owner, name), mark(owner, name)));
			case "Throwable" -> new IllegalStateException("personal");
			case "CustomerioException" -> new CustomerioPublisherException("Failed", null, true);
			case "Attributes" -> Attributes.of(Map.of(mark(owner, name), mark(owner, name)), name);
			case "Resource" -> new ByteArrayResource(new byte[0]);
			case "Path" -> Path.of("personal");
			case "OutputStream" -> OutputStream.nullOutputStream();
			case "LongSupplier" -> (LongSupplier) () -> 0;
			case "IntUnaryOperator" -> IntUnaryOperator.identity();
			case "Sleeper" -> (JobAwaiter.Sleeper) (pause) -> {
			};
			case "JobAwaiter" -> JobAwaiter.system();
			case "URI" -> URI.create("https://example.com/personal");
			case "Instant" -> Instant.EPOCH;
			case "ZoneId" -> ZoneId.of("Europe/Berlin");
			case "Duration" -> Duration.ofSeconds(7);
			case "DataSize" -> DataSize.ofKilobytes(100);
			case "int", "Integer" -> 7;
			case "long", "Long" -> 7L;
			case "boolean" -> true;
			case "Boolean" -> name.equals("autoCreate") ? null : true;
			case "long[]" -> new long[] { 7 };
			case "byte[]" -> "personal".getBytes(StandardCharsets.UTF_8);
			default -> MutableRequest.class.isAssignableFrom(raw) ? request(raw) : record(raw);
		};
	}

	private static Object record(Class<?> type) throws Exception {
		RecordComponent[] components = type.getRecordComponents();
		Constructor<?> constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = of(components[i].getGenericType(), type.getSimpleName(), components[i].getName());
		}
		return constructor.newInstance(values);
	}

	/**
	 * Create a request and call each of its methods, as far as it accepts the samples.
	 */
	private static Object request(Class<?> type) throws Exception {
		Method factory = Arrays.stream(type.getMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()))
			.findAny()
			.orElseThrow();
		Object request = Objects.requireNonNull(factory.invoke(null, arguments(factory, type)));
		for (Method method : type.getMethods()) {
			if (method.getReturnType().isInstance(request)
					&& MutableRequest.class.isAssignableFrom(method.getReturnType()) && method != factory) {
				call(method, request, arguments(method, type));
			}
		}
		return request;
	}

	private static void call(Method method, Object request, @Nullable Object[] arguments) throws Exception {
		try {
			method.invoke(request, arguments);
		}
		catch (InvocationTargetException ex) {
			if (!(ex.getTargetException() instanceof IllegalArgumentException)) {
				throw ex;
			}
		}
	}

	private static @Nullable Object[] arguments(Method method, Class<?> type) throws Exception {
		Object[] arguments = new Object[method.getParameterCount()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = of(method.getGenericParameterTypes()[i], type.getSimpleName(),
					method.getParameters()[i].getName());
		}
		return arguments;
	}

	static String mark(String owner, String name) {
		return MARK.formatted(owner, name);
	}

}
