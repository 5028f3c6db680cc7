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

import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Makes the mapper of an API. Behind it stands a second one: the first writes our types
 * in the way of the API, the second the values of the application as they declare
 * themselves. An application may change the second and reaches nothing of the first.
 *
 * @since 0.1.0
 */
public final class WireMapper {

	private WireMapper() {
	}

	/**
	 * Create a mapper.
	 * @param names how the properties of our types are named
	 * @param times how instants are written
	 * @param ownTypes serializers of our types
	 * @param values what the application adds for its own types
	 * @return the mapper
	 */
	public static JsonMapper create(PropertyNamingStrategy names, TimeFormat times, JacksonModule ownTypes,
			Consumer<JsonMapper.Builder> values) {
		JacksonModule platform = new ValueModule(times);
		HandOver toOwn = new HandOver();
		HandOver toValues = new HandOver();
		JsonMapper own = own(new WireSerializerFactory(WireMapper::isValue, toValues), names, platform, ownTypes);
		JsonMapper other = values(new WireSerializerFactory(WireMapper::isOurs, toOwn), platform, values);
		toOwn.to(own.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE));
		toValues.to(other.writer());
		return own;
	}

	/**
	 * Describe a failure of a mapper to write.
	 * @param ex the failure
	 * @return the problem, without data
	 */
	public static Problem problem(JacksonException ex) {
		UnwritableValueException reason = UnwritableValueException.of(ex);
		return new Problem(reason.getPlace(), reason.getOriginalMessage());
	}

	private static JsonMapper own(WireSerializerFactory factory, PropertyNamingStrategy names,
			JacksonModule... modules) {
		return JsonMapper.builder(new CheckedJsonFactory())
			.serializerFactory(factory)
			.annotationIntrospector(new OwnTypes.Names(names))
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE, EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			// A number is no position among the constants, but a word that is not known
			.withCoercionConfig(LogicalType.Enum,
					(config) -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.AsEmpty))
			.addModules(modules)
			.build();
	}

	/**
	 * Create the mapper of the values. What the application sets comes before what must
	 * hold.
	 */
	private static JsonMapper values(WireSerializerFactory factory, JacksonModule platform,
			Consumer<JsonMapper.Builder> customizer) {
		JsonMapper.Builder builder = JsonMapper.builder()
			.serializerFactory(factory)
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.addModule(platform);
		customizer.accept(builder);
		return builder
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withContentInclusion(JsonInclude.Include.ALWAYS))
			.disable(SerializationFeature.WRAP_ROOT_VALUE, SerializationFeature.FLUSH_AFTER_WRITE_VALUE,
					SerializationFeature.CLOSE_CLOSEABLE)
			.enable(SerializationFeature.WRAP_EXCEPTIONS)
			.build();
	}

	private static boolean isOurs(JavaType type) {
		return OwnTypes.ship(type.getRawClass()) && !isAttributes(type);
	}

	/**
	 * Tell whether a type is the one of ours that holds what an application says.
	 */
	private static boolean isAttributes(JavaType type) {
		return type.getRawClass() == Attributes.class;
	}

	private static boolean isValue(JavaType type) {
		if (isAttributes(type)) {
			return true;
		}
		if (type.isContainerType()) {
			return type.getContentType().isJavaLangObject();
		}
		return !type.isPrimitive() && !type.getRawClass().getName().startsWith("java.")
				&& !OwnTypes.include(type.getRawClass());
	}

	/**
	 * Why a value cannot be written.
	 *
	 * @param place the names on the way to it, or {@code null} if it is the whole
	 * @param message where it stands, what is wrong with it and what to do
	 */
	public record Problem(@Nullable String place, String message) {

	}

}
