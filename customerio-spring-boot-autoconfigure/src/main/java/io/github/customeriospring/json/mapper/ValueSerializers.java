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
import java.time.Month;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.jdk.EnumSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.ReferenceType;

/**
 * Decides what the types of the platform become, once for each type. Jackson asks here
 * after the modules of the application and before it uses its own serializers.
 */
final class ValueSerializers implements Serializers {

	private static final Set<Class<?>> INTEGERS = Set.of(Integer.class, Long.class, Short.class, Byte.class);

	private final TimeFormat times;

	ValueSerializers(TimeFormat times) {
		this.times = times;
	}

	@Override
	public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
			BeanDescription.Supplier description, JsonFormat.Value format) {
		Class<?> raw = type.getRawClass();
		if (raw == Attributes.class) {
			return new AttributesSerializer();
		}
		if (raw == String.class || INTEGERS.contains(raw)) {
			return null;
		}
		if (raw == double.class || raw == float.class) {
			return new NumberSerializer(raw);
		}
		if (Number.class.isAssignableFrom(raw)) {
			boolean finite = raw == BigDecimal.class || raw == BigInteger.class;
			return finite ? null : new NumberSerializer(raw);
		}
		if (CharSequence.class.isAssignableFrom(raw) || DataTypes.isSqlDay(raw)) {
			return ToStringSerializer.instance;
		}
		TimeSerializer time = TimeSerializer.find(raw, this.times);
		if (time != null) {
			return time;
		}
		return DataTypes.isForeignToJson(raw) ? new RefusingSerializer(DataTypes.refusal(raw)) : null;
	}

	/**
	 * Write months by name like all enums, where Jackson takes their numbers.
	 */
	@Override
	public @Nullable ValueSerializer<?> findEnumSerializer(SerializationConfig config, JavaType type,
			BeanDescription.Supplier description, JsonFormat.Value format) {
		return type.hasRawClass(Month.class)
				? EnumSerializer.construct(type.getRawClass(), config, description.get(), format) : null;
	}

	@Override
	public @Nullable ValueSerializer<?> findReferenceSerializer(SerializationConfig config, ReferenceType type,
			BeanDescription.Supplier description, JsonFormat.Value format, TypeSerializer contentType,
			ValueSerializer<Object> content) {
		return type.isTypeOrSubTypeOf(AtomicReference.class)
				? new RefusingSerializer(DataTypes.refusal(type.getRawClass())) : null;
	}

}
