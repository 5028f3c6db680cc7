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

import java.util.Iterator;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonFormat;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.SerializerFactoryConfig;
import tools.jackson.databind.ser.BeanSerializerFactory;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.SerializerFactory;
import tools.jackson.databind.ser.bean.BeanSerializerBase;

/**
 * Finds serializers: for types of the other mapper the way to it, for classes that are no
 * data a refusal. Jackson keeps what is found here, so that each type is looked at once.
 */
final class WireSerializerFactory extends BeanSerializerFactory {

	private static final long serialVersionUID = 1L;

	private static final ValueSerializer<?> NULL_KEY = new KeySerializer.RefusedKey();

	private final transient Predicate<JavaType> elsewhere;

	private final transient HandOver other;

	/**
	 * Create a factory.
	 * @param elsewhere the types that the other mapper writes
	 * @param other the way to the other mapper
	 */
	WireSerializerFactory(Predicate<JavaType> elsewhere, HandOver other) {
		this(new SerializerFactoryConfig(), elsewhere, other);
	}

	private WireSerializerFactory(SerializerFactoryConfig config, Predicate<JavaType> elsewhere, HandOver other) {
		super(config);
		this.elsewhere = elsewhere;
		this.other = other;
	}

	@Override
	public SerializerFactory withConfig(SerializerFactoryConfig config) {
		return new WireSerializerFactory(config, this.elsewhere, this.other);
	}

	@Override
	public ValueSerializer<Object> createSerializer(SerializationContext context, JavaType type,
			BeanDescription.Supplier description, JsonFormat.Value format) {
		return this.elsewhere.test(type) ? this.other : super.createSerializer(context, type, description, format);
	}

	@Override
	protected ValueSerializer<Object> constructBeanOrAddOnSerializer(SerializationContext context, JavaType type,
			BeanDescription.Supplier description, JsonFormat.Value format, boolean staticTyping) {
		Class<?> raw = type.getRawClass();
		boolean ours = OwnTypes.ship(raw);
		if (ours || DataTypes.canBeData(raw)) {
			ValueSerializer<Object> bean = super.constructBeanOrAddOnSerializer(context, type, description, format,
					staticTyping);
			if (ours ? bean != null : isTelling(bean)) {
				return bean;
			}
		}
		return new RefusingSerializer(DataTypes.refusal(raw));
	}

	private static boolean isTelling(ValueSerializer<Object> serializer) {
		if (!(serializer instanceof BeanSerializerBase)) {
			return false;
		}
		for (Iterator<PropertyWriter> properties = serializer.properties(); properties.hasNext();) {
			if (DataTypes.isTelling(properties.next(), serializer.handledType())) {
				return true;
			}
		}
		return false;
	}

	@Override
	@SuppressWarnings("unchecked")
	public ValueSerializer<Object> createKeySerializer(SerializationContext context, JavaType type) {
		ValueSerializer<Object> found = super.createKeySerializer(context, type);
		return (ValueSerializer<Object>) KeySerializer.check(type.getRawClass(), found);
	}

	@Override
	@SuppressWarnings("unchecked")
	public ValueSerializer<Object> getDefaultNullKeySerializer() {
		return (ValueSerializer<Object>) NULL_KEY;
	}

}
