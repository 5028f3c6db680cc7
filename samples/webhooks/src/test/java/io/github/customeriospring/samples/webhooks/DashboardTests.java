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

package io.github.customeriospring.samples.webhooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the dashboard and the alerts in {@code docs/grafana} ask for meters, labels
 * and values that an application has, and name labels only that they have asked for.
 */
class DashboardTests {

	private static final Path FOLDER = Path.of("..", "..", "docs", "grafana");

	private static final Pattern SELECTOR = Pattern.compile("(customerio_\\w+)(?:\\{([^}]*)})?(\\[[^]]+])?");

	private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!=|=)\"([^\"]*)\"");

	private static final Pattern GROWTH = Pattern.compile("(?:rate|increase)\\((customerio_\\w+)");

	private static final Pattern VARIABLE = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{ ?(?:\\$labels\\.)?(\\w+) ?}}");

	private static Scrape scrape;

	private static JsonNode dashboard;

	private static List<Map<String, Object>> rules;

	@BeforeAll
	static void read() throws IOException, InterruptedException {
		scrape = Scrape.ofTheApplication();
		dashboard = new JsonMapper().readTree(Files.readString(FOLDER.resolve("customerio.json")));
		Map<String, List<Map<String, List<Map<String, Object>>>>> alerts = new Yaml()
			.load(Files.readString(FOLDER.resolve("alerts.yml")));
		rules = alerts.get("groups").get(0).get("rules");
	}

	@Test
	void asksForMetersThatThereAre() {
		assertThat(queries()).hasSizeGreaterThan(30)
			.allSatisfy((query) -> assertThat(scrape.meters()).containsKeys(meters(query).toArray(String[]::new)));
	}

	@Test
	void asksForLabelsAndValuesThatTheyHave() {
		assertThat(queries()).allSatisfy((query) -> {
			for (MatchResult selector : SELECTOR.matcher(query).results().toList()) {
				Map<String, Set<String>> labels = scrape.meters().get(selector.group(1));
				assertThat(labels.keySet()).containsAll(grouping(query).toList());
				MATCHER.matcher((selector.group(2) != null) ? selector.group(2) : "")
					.results()
					.forEach((matcher) -> assertThat(labels.get(matcher.group(1))).isNotNull()
						.matches((values) -> values.contains(matcher.group(3))
								|| matcher.group(3).equals("$" + matcher.group(1)), matcher.group()));
			}
		});
	}

	@Test
	void asksHowFastCountersGrowAndHowLargeTheRestIs() {
		assertThat(queries()).allSatisfy((query) -> {
			Set<String> growing = GROWTH.matcher(query)
				.results()
				.map((growth) -> growth.group(1))
				.collect(Collectors.toSet());
			for (MatchResult selector : SELECTOR.matcher(query).results().toList()) {
				String meter = selector.group(1);
				assertThat(growing.contains(meter)).isEqualTo(scrape.counters().contains(meter))
					.isEqualTo(selector.group(3) != null);
			}
		});
	}

	@Test
	void namesLabelsThatQueriesReturn() {
		targets().forEach((target) -> assertThat(grouping(target.path("expr").asString()).toList())
			.containsAll(placeholders(target.path("legendFormat").asString())));
		assertThat(rules).allSatisfy((rule) -> assertThat(grouping(rule.get("expr").toString()).toList())
			.containsAll(placeholders(rule.get("annotations").toString())));
	}

	@Test
	void offersValuesOfLabelsThatThereAre() {
		List<JsonNode> variables = dashboard.path("templating")
			.path("list")
			.valueStream()
			.filter((variable) -> variable.path("type").asString().equals("query"))
			.toList();
		assertThat(variables).isNotEmpty().allSatisfy((variable) -> {
			Matcher query = VARIABLE.matcher(variable.path("query").path("query").asString());
			assertThat(query.matches()).isTrue();
			assertThat(scrape.meters().get(query.group(1))).containsKey(query.group(2));
			assertThat(variable.path("name").asString()).isEqualTo(query.group(2));
		});
	}

	@Test
	void panelsHaveATitleAndAskTheDataSourceThatIsChosen() {
		List<JsonNode> panels = panels().toList();
		assertThat(panels).extracting((panel) -> panel.path("id").asInt()).doesNotHaveDuplicates();
		assertThat(panels).extracting((panel) -> panel.path("gridPos").toString()).doesNotHaveDuplicates();
		assertThat(panels).allSatisfy((panel) -> assertThat(panel.path("title").asString()).isNotEmpty());
		assertThat(panels).filteredOn((panel) -> !panel.path("type").asString().equals("row"))
			.hasSizeGreaterThan(20)
			.allSatisfy((panel) -> assertThat(panel.path("targets")).isNotEmpty());
		assertThat(targets().map((target) -> target.path("datasource").path("uid").asString()))
			.containsOnly("${datasource}");
	}

	@Test
	void alertsSayWhatIsTheMatter() {
		assertThat(rules).extracting((rule) -> rule.get("alert").toString()).doesNotHaveDuplicates();
		assertThat(rules).hasSizeGreaterThan(5).allSatisfy((rule) -> {
			assertThat(rule.keySet()).isSubsetOf("alert", "expr", "for", "labels", "annotations");
			assertThat(rule.get("alert").toString()).matches("Customerio[A-Z][A-Za-z]+");
			assertThat(rule.getOrDefault("for", "1m").toString()).matches("\\d+[smh]");
			assertThat(rule.get("expr").toString()).containsPattern(" > [\\d.]+\\s*$");
			assertThat(rule.get("labels").toString()).matches("\\{severity=(warning|critical)}");
			assertThat(rule.get("annotations").toString()).matches("\\{summary=[A-Z].+}");
		});
	}

	private static Stream<JsonNode> panels() {
		return dashboard.path("panels").valueStream();
	}

	private static Stream<JsonNode> targets() {
		return panels().flatMap((panel) -> panel.path("targets").valueStream());
	}

	private static List<String> queries() {
		return Stream
			.concat(targets().map((target) -> target.path("expr").asString()),
					rules.stream().map((rule) -> rule.get("expr").toString()))
			.toList();
	}

	private static List<String> meters(String query) {
		List<String> meters = SELECTOR.matcher(query).results().map((selector) -> selector.group(1)).toList();
		assertThat(meters).as(query).isNotEmpty();
		return meters;
	}

	private static Stream<String> grouping(String query) {
		return GROUPING.matcher(query).results().flatMap((grouping) -> Stream.of(grouping.group(1).split(", ")));
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((placeholder) -> placeholder.group(1)).toList();
	}

}
