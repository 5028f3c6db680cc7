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

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Date;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.ser.PropertyWriter;

/**
 * Tells types that are data from those that only look like it. Jackson finds a property
 * in almost everything and would send <code>{"empty":false}</code> for a tree of another
 * library.
 */
final class DataTypes {

	private static final List<String> PLATFORMS = List.of("java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.",
			"kotlin.", "kotlinx.", "scala.", "groovy.", "org.joda.time.", "org.bson.");

	private static final Set<Class<?>> PLATFORM_DATA = Set.of(String.class, Boolean.class, Character.class, UUID.class,
			URI.class, LocalDate.class, LocalDateTime.class, LocalTime.class, OffsetTime.class, Year.class,
			YearMonth.class, MonthDay.class);

	private static final Set<String> SQL_DAYS = Set.of("java.sql.Date", "java.sql.Time");

	private static final List<Class<?>> NO_DATA = List.of(Iterable.class, Iterator.class, Enumeration.class,
			BaseStream.class, AutoCloseable.class, Future.class, Flow.Publisher.class, Throwable.class);

	private static final Set<String> NO_DATA_NAMES = Set.of("org.reactivestreams.Publisher",
			"com.google.protobuf.MessageLite", "org.w3c.dom.Node", "org.springframework.http.HttpHeaders",
			"org.apache.avro.generic.IndexedRecord");

	private static final Set<String> TREES = Set.of("JsonArray", "JsonElement", "JsonNode", "JsonObject",
			"JsonPrimitive", "JsonStructure", "JsonValue", "JSONArray", "JSONObject");

	private static final List<String> PROXIES = List.of("$$", "$HibernateProxy", "$ByteBuddy$");

	private DataTypes() {
	}

	/**
	 * Tell whether a type belongs to the platform and is none of those that are written.
	 */
	static boolean isForeignToJson(Class<?> type) {
		return !PLATFORM_DATA.contains(type) && !isSqlDay(type)
				&& PLATFORMS.stream().anyMatch(type.getName()::startsWith);
	}

	/**
	 * Tell whether a type is a day or a time of day, though a {@link java.util.Date}. An
	 * application need not have its module.
	 */
	static boolean isSqlDay(Class<?> type) {
		return Date.class.isAssignableFrom(type)
				&& hasSupertype(type, (candidate) -> SQL_DAYS.contains(candidate.getName()));
	}

	/**
	 * Tell whether an application's class can be data.
	 */
	static boolean canBeData(Class<?> type) {
		return !isProxy(type) && !hasSupertype(type, DataTypes::isNoData);
	}

	/**
	 * Tell whether a property says what its owner is. A method such as {@code isEmpty()}
	 * of a class that keeps no booleans only says something about it.
	 */
	static boolean isTelling(PropertyWriter property, Class<?> owner) {
		boolean isQuestion = property.getMember() instanceof AnnotatedMethod method
				&& method.getRawType() == boolean.class && method.getName().startsWith("is");
		return !isQuestion || property.getAnnotation(JsonProperty.class) != null || keepsBooleans(owner);
	}

	private static boolean keepsBooleans(@Nullable Class<?> type) {
		return type != null && (Arrays.stream(type.getDeclaredFields()).anyMatch(DataTypes::isBoolean)
				|| keepsBooleans(type.getSuperclass()));
	}

	private static boolean isBoolean(Field field) {
		return (field.getType() == boolean.class || field.getType() == Boolean.class)
				&& !Modifier.isStatic(field.getModifiers());
	}

	/**
	 * Describe why a type is refused.
	 */
	static String refusal(Class<?> type) {
		if (hasSupertype(type, DataTypes::isTree)) {
			return "is a %s, a JSON tree of another library: pass a map, a list or a tree of Jackson 3"
				.formatted(type.getName());
		}
		return """
				is a %s, which is no data: pass text, numbers, booleans, instants, enums, lists, maps, records \
				or beans, or register a serializer for it""".formatted(type.getName());
	}

	private static boolean isNoData(Class<?> type) {
		return NO_DATA.contains(type) || NO_DATA_NAMES.contains(type.getName()) || isTree(type);
	}

	private static boolean isTree(Class<?> type) {
		return TREES.contains(type.getSimpleName()) && !type.isRecord();
	}

	private static boolean isProxy(Class<?> type) {
		return Proxy.isProxyClass(type) || type.isHidden() || PROXIES.stream().anyMatch(type.getName()::contains);
	}

	private static boolean hasSupertype(@Nullable Class<?> type, Predicate<Class<?>> test) {
		return type != null && (test.test(type) || hasSupertype(type.getSuperclass(), test)
				|| Arrays.stream(type.getInterfaces()).anyMatch((candidate) -> hasSupertype(candidate, test)));
	}

}
