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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the dashboard and the alerts in {@code docs/grafana} ask for meters and
 * labels that an application has.
 */
class DashboardTests {

	private static final Path FOLDER = Path.of("..", "..", "docs", "grafana");

	private static final Pattern SAMPLE = Pattern.compile("^(\\w+)\\{(.*)} ", Pattern.MULTILINE);

	private static final Pattern SELECTOR = Pattern.compile("(customerio_\\w+)(?:\\{([^}]*)})?");

	private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

	private static final Pattern LABEL = Pattern.compile("(\\w+)(?:=~|!=|=)\"");

	@Test
	void asksForMetersAndLabelsThatThereAre() throws IOException, InterruptedException {
		Map<String, Set<String>> meters = scrape();
		List<String> queries = Stream.concat(dashboard(), alerts()).toList();
		assertThat(queries).hasSizeGreaterThan(30).allSatisfy((query) -> {
			List<String> names = SELECTOR.matcher(query).results().map((selector) -> selector.group(1)).toList();
			assertThat(names).as(query).isNotEmpty();
			assertThat(meters).as(query).containsKeys(names.toArray(String[]::new));
			names.forEach((name) -> assertThat(meters.get(name)).as(query).containsAll(labels(query).toList()));
		});
	}

	private static Stream<String> labels(String query) {
		Stream<String> selected = SELECTOR.matcher(query)
			.results()
			.filter((selector) -> selector.group(2) != null)
			.flatMap((selector) -> LABEL.matcher(selector.group(2)).results())
			.map((label) -> label.group(1));
		Stream<String> grouped = GROUPING.matcher(query)
			.results()
			.flatMap((grouping) -> Stream.of(grouping.group(1).split(", ")));
		return Stream.concat(selected, grouped);
	}

	private static Stream<String> dashboard() throws IOException {
		return new JsonMapper().readTree(Files.readString(FOLDER.resolve("customerio.json")))
			.findValues("expr")
			.stream()
			.map((query) -> query.asString());
	}

	private static Stream<String> alerts() throws IOException {
		return Pattern.compile("expr: (?:\\|\\s+)?((?:.|\\n)*?)\\n +(?:for|labels):")
			.matcher(Files.readString(FOLDER.resolve("alerts.yml")))
			.results()
			.map((query) -> query.group(1));
	}

	/**
	 * Return the meters of a running application, with their labels.
	 */
	private static Map<String, Set<String>> scrape() throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = TestWebhooksApplication
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:dashboard",
					"--customerio.rate-limit.enabled=true")
			.getApplicationContext()) {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("viewed"));
			publisher.flush(Duration.ofSeconds(30));
			return SAMPLE.matcher(metrics(context))
				.results()
				.collect(Collectors.toMap((sample) -> sample.group(1),
						(sample) -> LABEL.matcher(sample.group(2))
							.results()
							.map((label) -> label.group(1))
							.collect(Collectors.toSet()),
						(first, second) -> first));
		}
	}

	private static String metrics(ApplicationContext context) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:%s/actuator/prometheus"
			.formatted(context.getEnvironment().getRequiredProperty("local.server.port")));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
