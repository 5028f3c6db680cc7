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

package io.github.customeriospring.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.docs.Keys.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys of configuration that documents show exist, take the values that are shown, and
 * have the defaults that are told.
 */
class DocumentedKeysTests {

	private static final Map<String, Key> KEYS = Keys.all();

	/** Names of other libraries, which a document tells of. */
	private static final Set<String> NO_KEYS = Set.of("customerio.api-key", "customerio.site-id");

	/** Names of meters, which begin like keys and have a test of their own. */
	private static final List<String> METERS = Documents.read("docs/observability.md")
		.lines()
		.filter((line) -> line.startsWith("| `customerio."))
		.map((line) -> Documents.code(line).get(0))
		.toList();

	private static final Pattern NAME = Pattern
		.compile("((?:management\\.(?:health|endpoint)\\.)?customerio[a-z]*\\.[a-z0-9<>.*-]+?)\\.?(?:[=:] ?\\S+)?");

	private static final Pattern VARIABLE = Pattern.compile("\\bCUSTOMERIO_([A-Z0-9_]+)=");

	private static final Pattern DEFAULT = Pattern
		.compile("`([a-z.]*customerio[a-z.-]+)` \\((\\d+(?: ?(?:ms|MB|minutes|seconds))?)\\)");

	static Stream<Path> documents() {
		return Documents.all().stream();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void existInProse(Path document) {
		assertThat(Documents.code(withoutBlocks(document))).map(NAME::matcher)
			.filteredOn(Matcher::matches)
			.map((name) -> name.group(1))
			.filteredOn((name) -> !METERS.contains(name) && !NO_KEYS.contains(name))
			.allSatisfy((name) -> assertThat(isKeyOrGroup(name)).as(name).isTrue());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void existInExamplesAndTakeTheirValues(Path document) {
		Stream
			.concat(Documents.blocks(document, "yaml").map(DocumentedKeysTests::yaml),
					Documents.blocks(document, "properties").map(DocumentedKeysTests::properties))
			.flatMap((properties) -> properties.entrySet().stream())
			.filter((entry) -> entry.getKey().toString().matches("(management\\.\\w+\\.)?customerio.*"))
			.forEach((entry) -> assertBinds(ofAllWorkspaces(entry.getKey().toString()), entry.getValue().toString()));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void existAsVariables(Path document) {
		List<String> variables = KEYS.keySet()
			.stream()
			.map((key) -> key.replace('.', '_').toUpperCase(Locale.ROOT))
			.flatMap((key) -> Stream.of(key.replace("-", ""), key.replace('-', '_')))
			.toList();
		assertThat(Documents.blocks(document, "shell", "bash")
			.flatMap((block) -> VARIABLE.matcher(block).results())
			.map((match) -> "CUSTOMERIO_" + match.group(1))).allSatisfy((name) -> assertThat(variables).contains(name));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void haveTheDefaultsThatAreTold(Path document) {
		assertThat(DEFAULT.matcher(Documents.read(document)).results()).allSatisfy((told) -> {
			Key key = KEYS.get(told.group(1));
			assertThat(key).as(told.group()).isNotNull();
			String value = String.valueOf(key.defaultValue());
			String text = told.group(2).replace(" ", "").replace("minutes", "m").replace("seconds", "s");
			if (key.type().equals(Duration.class.getName())) {
				assertThat(DurationStyle.detectAndParse(value)).as(told.group())
					.isEqualTo(DurationStyle.detectAndParse(text));
			}
			else {
				assertThat(value).as(told.group()).isEqualTo(text);
			}
		});
	}

	@Test
	void areFound() {
		assertThat(documents().filter((document) -> DEFAULT.matcher(Documents.read(document)).find()))
			.hasSizeGreaterThan(3);
		assertThat(documents().flatMap((document) -> Documents.blocks(document, "yaml"))).hasSizeGreaterThan(5);
		assertThat(isKeyOrGroup("customerio.retry.delay")).isTrue();
		assertThat(isKeyOrGroup("customerio.retry.dela")).isFalse();
	}

	private static void assertBinds(String name, String value) {
		String key = name.replaceAll("\\[\\d+]$", "");
		assertThat(KEYS).containsKey(key);
		if (value.contains("${")) {
			return;
		}
		String type = KEYS.get(key)
			.type()
			.replaceAll("<.*", "")
			.replaceAll("^java.util.(List|Set)$", "java.lang.String");
		assertThat(new Binder(new MapConfigurationPropertySource(Map.of(key, value))).bind(key,
				Bindable.of(ResolvableType.forClass(ClassUtils.resolveClassName(type, null)))))
			.as(name)
			.matches((result) -> result.isBound());
	}

	private static boolean isKeyOrGroup(String name) {
		String own = ofAllWorkspaces(name).replaceAll("\\.\\*$", "").replaceAll("<[a-z]+>", "[a-z]+");
		Pattern pattern = Pattern.compile(own.replace(".", "\\.") + "(?:\\..*)?");
		return KEYS.keySet().stream().anyMatch((key) -> pattern.matcher(key).matches());
	}

	/**
	 * Return the key for all workspaces that the key of one stands for.
	 */
	private static String ofAllWorkspaces(String name) {
		return name.replaceFirst("^customerio\\.workspaces\\.(?:<name>|[a-z0-9]+)(?=\\.|$)", "customerio");
	}

	private static String withoutBlocks(Path document) {
		return Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(Documents.read(document))
			.replaceAll("");
	}

	private static Properties yaml(String block) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ByteArrayResource(block.getBytes(StandardCharsets.UTF_8)));
		Properties properties = yaml.getObject();
		assertThat(properties).isNotEmpty();
		return properties;
	}

	private static Properties properties(String block) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(block));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return properties;
	}

}
