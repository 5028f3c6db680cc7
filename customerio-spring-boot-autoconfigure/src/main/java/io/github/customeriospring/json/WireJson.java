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

package io.github.customeriospring.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.github.customeriospring.ObjectId;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.mapper.TimeFormat;
import io.github.customeriospring.json.mapper.WireMapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as Customer.io writes and reads it. Fixed: what an application configures for its
 * own JSON has no effect here. Names of our types are in snake case, their absent fields
 * are left out; unknown fields are ignored, unknown values of an enum become its default.
 * The Pipelines API has its own {@linkplain #forPipelines() flavour}.
 * <p>
 * What an application hands over as a value of attributes, event data or message data
 * becomes, at any depth:
 * <table>
 * <caption>Values</caption>
 * <tr>
 * <th>value</th>
 * <th>JSON</th>
 * </tr>
 * <tr>
 * <td>{@link CharSequence}, {@link Character}, {@code char[]}, {@link java.util.UUID},
 * {@link java.net.URI}</td>
 * <td>text</td>
 * </tr>
 * <tr>
 * <td>{@link Boolean}, {@link Number} of any class</td>
 * <td>the same; a number has to be finite</td>
 * </tr>
 * <tr>
 * <td>{@link Instant}, {@link java.time.OffsetDateTime}, {@link java.time.ZonedDateTime},
 * {@link java.util.Date}, {@link java.sql.Timestamp}, {@link java.util.Calendar}</td>
 * <td>seconds since 1970; on the Pipelines API an ISO 8601 text in UTC with
 * milliseconds</td>
 * </tr>
 * <tr>
 * <td>{@link java.time.LocalDate}, {@link java.time.LocalDateTime},
 * {@link java.time.LocalTime}, {@link java.time.OffsetTime}, {@link java.time.YearMonth},
 * {@link java.time.MonthDay}, {@link java.sql.Date}, {@link java.sql.Time}</td>
 * <td>ISO 8601 text, since they name no instant; segments compare dates with instants
 * only</td>
 * </tr>
 * <tr>
 * <td>{@link java.time.Year}</td>
 * <td>number</td>
 * </tr>
 * <tr>
 * <td>enum</td>
 * <td>its name, or what it is annotated with</td>
 * </tr>
 * <tr>
 * <td>{@link java.util.Optional} and its like</td>
 * <td>the value, or {@code null}</td>
 * </tr>
 * <tr>
 * <td>array, {@link java.util.Collection}, {@link java.util.Map}</td>
 * <td>array, object; {@code null} is kept, {@code byte[]} is a Base64 text. Keys are
 * texts, enums, UUIDs, URIs, booleans or numbers</td>
 * </tr>
 * <tr>
 * <td>record, bean</td>
 * <td>object with the names that the type declares or is annotated with, {@code null}
 * kept</td>
 * </tr>
 * <tr>
 * <td>{@link JsonNode}</td>
 * <td>the tree</td>
 * </tr>
 * </table>
 * <p>
 * Everything else is refused with its place: other types of the JDK (a
 * {@link java.time.Duration} has no unit in JSON), trees of other libraries, what can be
 * iterated or closed, proxies, classes without properties, halves of characters. A type
 * that the application has registered a serializer for is taken, see
 * {@code ApiClientBuilder.json(..)}.
 * <p>
 * The class is as long as this table and the Javadoc of its methods.
 *
 * @since 0.1.0
 */
public final class WireJson {

	private final JsonMapper mapper;

	private final ReusedWriters writers;

	private final boolean customized;

	/**
	 * JSON of the App API and the Track API.
	 */
	public WireJson() {
		this(SharedJson.NO_CHANGE);
	}

	/**
	 * JSON of the App API and the Track API.
	 * @param values what the application adds for the types of its values
	 */
	public WireJson(Consumer<JsonMapper.Builder> values) {
		this(PropertyNamingStrategies.SNAKE_CASE, TimeFormat.UNIX_SECONDS, values);
	}

	private WireJson(PropertyNamingStrategy names, TimeFormat times, Consumer<JsonMapper.Builder> values) {
		this.mapper = WireMapper.create(names, times, identifiers(), values);
		this.writers = new ReusedWriters(writer());
		this.customized = values != SharedJson.NO_CHANGE;
	}

	/**
	 * JSON of the Pipelines API, where names are in camel case and an {@link Instant} is
	 * an ISO 8601 text.
	 * @return the JSON
	 */
	public static WireJson forPipelines() {
		return forPipelines(SharedJson.NO_CHANGE);
	}

	/**
	 * JSON of the Pipelines API, where names are in camel case and an {@link Instant} is
	 * an ISO 8601 text.
	 * @param values what the application adds for the types of its values
	 * @return the JSON
	 */
	public static WireJson forPipelines(Consumer<JsonMapper.Builder> values) {
		return new WireJson(PropertyNamingStrategies.LOWER_CAMEL_CASE, TimeFormat.ISO_MILLIS, values);
	}

	private static SimpleModule identifiers() {
		return new SimpleModule("customerio-identifiers")
			.addSerializer(PersonId.class, new IdentifierSerializer<>(PersonId.class,
					(person, generator) -> generator.writeStringProperty(person.type().wireName(), person.value())))
			.addSerializer(ObjectId.class, new IdentifierSerializer<>(ObjectId.class,
					(object, generator) -> object.toIdentifiers().forEach(generator::writeStringProperty)));
	}

	/**
	 * Return whether the application adds anything.
	 */
	boolean isCustomized() {
		return this.customized;
	}

	/**
	 * Write the given value.
	 * @param value the value
	 * @return the JSON in UTF-8
	 * @throws IllegalArgumentException if the value cannot be written as JSON; the
	 * message names the attribute and never shows its value
	 */
	public byte[] write(Object value) {
		try {
			return this.writers.write(value);
		}
		catch (JacksonException ex) {
			throw unwritable(ex);
		}
	}

	/**
	 * Return a writer, for values that go to one generator after another. It does not
	 * flush. What it throws, {@link #unwritable} turns into an exception for the caller.
	 * @return a writer, thread-safe
	 */
	public ObjectWriter writer() {
		return this.mapper.writer()
			.withRootValueSeparator((String) null)
			.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
	}

	/**
	 * Read a value of the given type.
	 * @param <T> the type of the value
	 * @param json the JSON
	 * @param type the type of the value
	 * @return the value
	 * @throws JacksonException if the JSON is malformed or has another shape
	 */
	public <T> T read(byte[] json, Type type) {
		return this.mapper.readValue(json, this.mapper.constructType(type));
	}

	/**
	 * Read an object that is to be written again: numbers keep all their digits.
	 * @param json the JSON
	 * @return the fields in their order, in a map that may be changed
	 * @throws JacksonException if the JSON is malformed or no object
	 */
	public Map<String, Object> readObject(byte[] json) {
		return this.mapper
			.readerFor(this.mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class))
			.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.readValue(json);
	}

	/**
	 * Read a value that stands in a field of an object. Where that is a list and one
	 * thing is expected, it is the first of them; one thing in place of a list is a list
	 * of one.
	 * @param <T> the type of the value
	 * @param json the JSON
	 * @param field the name of the field
	 * @param type the type of the value
	 * @return the value
	 * @throws JacksonException if the JSON is malformed, has no such field or has another
	 * shape
	 */
	public <T> T readField(byte[] json, String field, Type type) {
		ObjectReader reader = this.mapper.readerFor(this.mapper.constructType(type));
		try {
			return reader.at("/" + field).readValue(json);
		}
		catch (MismatchedInputException ex) {
			JsonNode other = OtherShape.of(this.mapper, this.mapper.readTree(json).path(field), type);
			if (other == null) {
				throw ex;
			}
			return reader.readValue(other);
		}
	}

	/**
	 * Return what an object of the given type is read from.
	 * @param type a record or a bean
	 * @return the classes of its properties by their names in JSON
	 */
	public Map<String, Class<?>> properties(Type type) {
		JavaType bean = this.mapper.constructType(type);
		DeserializationConfig config = this.mapper.deserializationConfig();
		ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
		Map<String, Class<?>> properties = new LinkedHashMap<>();
		introspector.introspectForDeserialization(bean, introspector.introspectClassAnnotations(bean))
			.findProperties()
			.forEach((property) -> properties.put(property.getName(), property.getRawPrimaryType()));
		return properties;
	}

	/**
	 * Read JSON whose shape is not known.
	 * @param json the JSON
	 * @return the tree, or {@code null} if it is no JSON
	 */
	public @Nullable JsonNode readTree(byte[] json) {
		try {
			return this.mapper.readTree(json);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/**
	 * Tell whether the given bytes are one complete JSON value.
	 * @param bytes the bytes
	 * @return whether they are JSON
	 */
	public boolean isJson(byte[] bytes) {
		if (bytes.length == 2 && bytes[0] == '{' && bytes[1] == '}') {
			return true;
		}
		try (JsonParser parser = this.mapper.createParser(bytes)) {
			if (parser.nextToken() == null) {
				return false;
			}
			parser.skipChildren();
			return parser.nextToken() == null;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Turn a failure to write into an exception for the caller that shows where the
	 * trouble is without showing data.
	 * @param ex the failure
	 * @return the exception to throw
	 */
	public static IllegalArgumentException unwritable(JacksonException ex) {
		return new IllegalArgumentException(WireMapper.problem(ex).message());
	}

}
