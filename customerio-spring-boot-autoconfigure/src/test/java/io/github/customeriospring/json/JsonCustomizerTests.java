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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.example.shop.Address;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What an application may add for its values, and what it does not reach.
 */
class JsonCustomizerTests {

	@Test
	void takesTypesThatAModuleWrites() {
		WireJson json = new WireJson((builder) -> builder
			.addModule(new SimpleModule().addSerializer(Duration.class, ToStringSerializer.instance)
				.addSerializer(Resource.class, new Written((generator) -> generator.writeNumber(1)))
				.addKeySerializer(Locale.class, new Key())));
		assertWritten(json,
				Map.of("time", Duration.ofDays(1), "resource", new Resource(), "keys", Map.of(Locale.ROOT, 1)),
				"{\"time\": \"PT24H\", \"resource\": 1, \"keys\": {\"locale\": 1}}");
	}

	@Test
	void takesMixInsAndNames() {
		WireJson json = WireJson
			.forPipelines((builder) -> builder.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
				.addMixIn(Address.class, WithoutZip.class));
		assertWritten(json, Map.of("a", new Address("Main", null)), "{\"a\": {\"street-name\": \"Main\"}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "number", "float", "text number", "raw", "pojo", "half" })
	void checksWhatAModuleWrites(String kind) {
		Consumer<JsonGenerator> broken = switch (kind) {
			case "number" -> (generator) -> generator.writeNumber(Double.NaN);
			case "float" -> (generator) -> generator.writeNumber(Float.NaN);
			case "text number" -> (generator) -> generator.writeNumber("NaN");
			case "raw" -> (generator) -> generator.writeRawValue("[NaN]");
			case "pojo" -> (generator) -> generator.writePOJO(new double[] { Double.NaN });
			default -> (generator) -> generator.writeString("\uD83D");
		};
		WireJson json = new WireJson(
				(builder) -> builder.addModule(new SimpleModule().addSerializer(Resource.class, new Written(broken))));
		assertThatIllegalArgumentException().isThrownBy(() -> json.write(Map.of("a", new Resource())))
			.withMessageStartingWith("a");
	}

	@Test
	void writesWhatAModulePassesOnAsAValue() {
		WireJson json = new WireJson((builder) -> builder.addModule(new SimpleModule().addSerializer(Resource.class,
				new Written((generator) -> generator.writePOJO(new Address("Main", null))))));
		assertWritten(json, Map.of("a", new Resource()), "{\"a\": {\"streetName\": \"Main\", \"zip\": null}}");
	}

	@Test
	void changesNothingOfOurs() {
		Map<String, @Nullable Object> attributes = new HashMap<>();
		attributes.put("gone", null);
		attributes.put("device", Device.ios("t").withAttributes(Map.of()));
		attributes.put("person", PersonId.id("7"));
		WireJson json = new WireJson(JsonCustomizerTests::changeEverything);
		assertWritten(json, Person.id("42").identify(attributes).withTimestamp(Instant.ofEpochSecond(5)), """
				{"type": "person", "action": "identify", "identifiers": {"id": "42"}, "timestamp": 5, "attributes":
				{"gone": null, "device": {"token": "t", "platform": "ios"}, "person": {"id": "7"}}}""");
	}

	private static void changeEverything(JsonMapper.Builder builder) {
		ValueSerializer<Object> wrong = new Written((generator) -> generator.writeString("wrong"));
		builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)
				.withContentInclusion(JsonInclude.Include.NON_NULL))
			.enable(SerializationFeature.WRAP_ROOT_VALUE)
			.enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
			.addMixIn(PersonOperation.Identify.class, WithoutZip.class)
			.addModule(new SimpleModule().addSerializer(Instant.class, wrong)
				.addSerializer(Record.class, wrong)
				.addSerializer(PersonId.class, wrong)
				.addSerializer(Device.class, wrong));
	}

	private static void assertWritten(WireJson json, Object value, String expected) {
		Wire.assertJson(new String(json.write(value), StandardCharsets.UTF_8), expected);
	}

	/** No data, unless a module says so. */
	static class Resource implements AutoCloseable {

		@Override
		public void close() {
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	interface WithoutZip {

	}

	static class Written extends ValueSerializer<Object> {

		private final Consumer<JsonGenerator> content;

		Written(Consumer<JsonGenerator> content) {
			this.content = content;
		}

		@Override
		public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
			this.content.accept(generator);
		}

	}

	static class Key extends ValueSerializer<Locale> {

		@Override
		public void serialize(Locale value, JsonGenerator generator, SerializationContext context) {
			generator.writeName("locale");
		}

	}

}
