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

package io.github.customeriospring.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.ConfigurationMetadata.Hint;
import io.github.customeriospring.autoconfigure.ConfigurationMetadata.Key;
import io.github.customeriospring.autoconfigure.ConfigurationMetadata.Value;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a development environment shows for each key.
 */
class ConfigurationMetadataTests {

	/**
	 * What Customer.io, the application or its surroundings give, and nobody can guess.
	 */
	private static final Set<String> KNOWN_TO_USERS_ONLY = Set.of("api-key", "site-id", "signing-keys", "bundle",
			"email", "phone", "person", "template", "schema", "workspaces");

	private static final Pattern SENTENCE = Pattern
		.compile("(?!(?:The|A|An) )[A-Z][^\n]* [^\n]* [^\n]*[A-Za-z0-9_)]\\.");

	private final ConfigurationMetadata metadata = ConfigurationMetadata.read(ConfigurationMetadata.ALL);

	@Test
	void everyKeyIsDescribedByASentence() {
		assertThat(this.metadata.keys()).hasSizeGreaterThan(90)
			.allSatisfy((key) -> assertThat(key.description()).as(key.name()).matches(SENTENCE));
	}

	@Test
	void whatIsYesOrNoSaysWhether() {
		assertThat(keys((key) -> key.type().equals(Boolean.class.getName()))).isNotEmpty().allSatisfy((key) -> {
			assertThat(key.description()).as(key.name()).startsWith("Whether ");
			assertThat(key.defaultValue()).as(key.name()).isInstanceOf(Boolean.class);
		});
	}

	@Test
	void everyKeyWithFewValuesSaysWhatEachOfThemMeans() {
		assertThat(keys((key) -> !key.closedValues().isEmpty())).hasSizeGreaterThan(10)
			.allSatisfy((key) -> assertThat(this.metadata.valuesOf(key)).as(key.name())
				.extracting(Value::value)
				.containsExactlyElementsOf(key.closedValues()));
	}

	@Test
	void everyOtherKeyHasADefaultOrAnExample() {
		assertThat(keys((key) -> this.metadata.valuesOf(key).isEmpty() && key.defaultValue() == null))
			.allSatisfy((key) -> assertThat(key.name())
				.matches((name) -> KNOWN_TO_USERS_ONLY.contains(name.substring(name.lastIndexOf('.') + 1))));
	}

	@Test
	void everyHintIsAboutAKeyAndExplained() {
		List<String> names = this.metadata.keys().stream().map(Key::name).toList();
		assertThat(this.metadata.hints()).allSatisfy((hint) -> {
			assertThat(names).contains(hint.name());
			assertThat(hint.values()).as(hint.name())
				.isNotEmpty()
				.allSatisfy((value) -> assertThat(value.description()).matches("[A-Z].*[A-Za-z0-9]\\."));
		});
	}

	@Test
	void addressesAreThoseOfTheRegions() {
		assertThat(Arrays.stream(Api.values())).allSatisfy((api) -> {
			String name = "customerio.%s.base-url".formatted(api.name().toLowerCase());
			assertThat(hint(name).values()).extracting(Value::value)
				.contains(Region.US.baseUrl(api), Region.EU.baseUrl(api));
		});
	}

	@Test
	void operationsAreThoseOfTheClient() {
		assertThat(hint("customerio.redirect.allow").values()).isNotEmpty().allSatisfy((value) -> {
			String[] names = value.value().toString().split("\\.");
			Class<?> operations = ReflectionUtils.findMethod(CustomerioV1Client.class, names[0]).getReturnType();
			assertThat(ClassUtils.hasAtLeastOneMethodWithName(operations, names[1])).as(value.toString()).isTrue();
		});
	}

	@Test
	void whatIsWrittenByHandIsSorted() {
		ConfigurationMetadata additional = ConfigurationMetadata.read(ConfigurationMetadata.ADDITIONAL);
		assertThat(additional.properties()).extracting(Key::name).isSorted().doesNotHaveDuplicates();
		assertThat(additional.hints()).extracting(Hint::name).isSorted().doesNotHaveDuplicates();
	}

	private List<Key> keys(Predicate<Key> condition) {
		return this.metadata.keys().stream().filter(condition).toList();
	}

	private Hint hint(String name) {
		return this.metadata.hints().stream().filter((hint) -> hint.name().equals(name)).findFirst().orElseThrow();
	}

}
