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
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.v2.Person;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What Prometheus gets from the application.
 *
 * @param meters the labels of each meter, and their values
 * @param counters the meters that only grow
 */
record Scrape(Map<String, Map<String, Set<String>>> meters, Set<String> counters) {

	private static final Pattern TYPE = Pattern.compile("^# TYPE (\\w+) (\\w+)$", Pattern.MULTILINE);

	private static final Pattern SAMPLE = Pattern.compile("^(\\w+)\\{(.*)} ", Pattern.MULTILINE);

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

	/**
	 * Asks an application that has done everything that the dashboard shows.
	 */
	static Scrape ofTheApplication() throws IOException, InterruptedException {
		try (ConfigurableApplicationContext context = TestWebhooksApplication
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:dashboard",
					"--customerio.rate-limit.enabled=true")
			.getApplicationContext()) {
			CustomerioPublisher publisher = context.getBean(CustomerioPublisher.class);
			publisher.publish(Person.id("42").event("viewed"));
			publisher.flush(Duration.ofSeconds(30));
			loseAnAnswer(context);
			return read(ask(context));
		}
	}

	private static void loseAnAnswer(ApplicationContext context) {
		FakeCustomerio customerio = context.getBean(FakeCustomerio.class);
		Audience audience = context.getBean(Audience.class);
		customerio.failNext(Integer.MAX_VALUE, Requests.path("/v1/send/email"), Fault.resetAfterProcessing());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> audience.sendAndRead("ada"));
		customerio.recover();
	}

	private static String ask(ApplicationContext context) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:%s/actuator/prometheus"
			.formatted(context.getEnvironment().getRequiredProperty("local.server.port")));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static Scrape read(String text) {
		Map<String, Map<String, Set<String>>> meters = new HashMap<>();
		SAMPLE.matcher(text).results().forEach((sample) -> {
			Map<String, Set<String>> labels = meters.computeIfAbsent(sample.group(1), (name) -> new HashMap<>());
			LABEL.matcher(sample.group(2))
				.results()
				.forEach((label) -> labels.computeIfAbsent(label.group(1), (name) -> new HashSet<>())
					.add(label.group(2)));
		});
		Map<String, String> types = TYPE.matcher(text)
			.results()
			.collect(Collectors.toMap((type) -> type.group(1), (type) -> type.group(2)));
		return new Scrape(meters,
				meters.keySet().stream().filter((name) -> isCounter(name, types)).collect(Collectors.toSet()));
	}

	private static boolean isCounter(String name, Map<String, String> types) {
		return "counter".equals(types.get(name))
				|| "summary".equals(types.get(name.replaceFirst("_(count|sum)$", ""))) && !types.containsKey(name);
	}

}
