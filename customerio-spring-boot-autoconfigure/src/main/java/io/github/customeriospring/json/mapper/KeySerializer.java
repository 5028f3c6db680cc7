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

package io.github.customeriospring.json.mapper;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ext.javatime.ser.key.ZonedDateTimeKeySerializer;
import tools.jackson.databind.ser.jdk.JDKKeySerializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Keys of maps: texts, enums and what else has one text and no other.
 */
final class KeySerializer {

	private static final String ALLOWED = "keys are texts, enums, UUIDs, URIs, booleans and numbers";

	private static final Set<Class<?>> TEXTS = Set.of(String.class, Character.class, Boolean.class, UUID.class,
			URI.class, BigDecimal.class, BigInteger.class);

	private KeySerializer() {
	}

	/**
	 * Return what writes keys of the given type instead of the given serializer.
	 */
	static ValueSerializer<?> check(Class<?> type, ValueSerializer<?> found) {
		if (found instanceof JDKKeySerializers.Dynamic) {
			return new AnyKey();
		}
		boolean byPlatform = found instanceof JDKKeySerializers.Default || found instanceof ZonedDateTimeKeySerializer;
		if (!byPlatform || TEXTS.contains(type)) {
			return found;
		}
		return Number.class.isAssignableFrom(type) ? new NumberKey() : new RefusedKey(type.getName());
	}

	/**
	 * A key whose type is known when it is there.
	 */
	private static final class AnyKey extends JDKKeySerializers.Dynamic {

		private static final RefusedKey OBJECT = new RefusedKey(Object.class.getName());

		@Override
		public void serialize(Object key, JsonGenerator generator, SerializationContext context) {
			if (key instanceof String name) {
				generator.writeName(name);
			}
			else if (key.getClass() == Object.class) {
				OBJECT.serialize(key, generator, context);
			}
			else {
				super.serialize(key, generator, context);
			}
		}

	}

	private static final class NumberKey extends StdSerializer<Number> {

		NumberKey() {
			super(Number.class);
		}

		@Override
		public void serialize(Number key, JsonGenerator generator, SerializationContext context) {
			if (!Double.isFinite(key.doubleValue())) {
				throw UnwritableValueException.inMap(generator.streamWriteContext(),
						"has a key that is no finite number: JSON has no such number");
			}
			generator.writeName(key.toString());
		}

	}

	/**
	 * Refuses a key.
	 */
	static final class RefusedKey extends ValueSerializer<@Nullable Object> {

		private final String problem;

		private RefusedKey(String type) {
			this.problem = "has a key that is a %s: %s".formatted(type, ALLOWED);
		}

		/**
		 * Refuse {@code null}.
		 */
		RefusedKey() {
			this.problem = "has a null key: " + ALLOWED;
		}

		@Override
		public void serialize(@Nullable Object key, JsonGenerator generator, SerializationContext context) {
			throw UnwritableValueException.inMap(generator.streamWriteContext(), this.problem);
		}

	}

}
