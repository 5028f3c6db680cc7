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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.customeriospring.webhook.WebhookVerifier;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.event.DeliveryEvent;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.web.CustomerioSigned;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever happens to webhooks, and however much is logged of it: nobody sees keys,
 * signatures, bodies and whom they are about.
 */
@ExtendWith(OutputCaptureExtension.class)
class WebhookLeakTests {

	private static final Duration LONG = Duration.ofMinutes(2);

	private static final List<String> LOGGERS = List.of("io.github.customeriospring", "org.springframework",
			"com.zaxxer", "io.micrometer");

	/** The word that all that must not be seen has. */
	private static final String SECRET = "hush";

	private static final String KEY = SECRET + "-signing-key";

	private static final String DATA = """
			"data": {"delivery_id": "hush-delivery", "subject": "hush", "content": "hush", "recipient": "hush@example.org",
			"failure_message": "hush", "href": "https://hush.example.org", "headers": {"hush": ["hush"]},
			"identifiers": {"id": "hush-17", "email": "hush@example.org", "cio_id": "hush17"}}}""";

	@AfterEach
	void logAsUsual() {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		LOGGERS.forEach((name) -> logging.setLogLevel(name, null));
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET, jdbc", "REACTIVE, memory" })
	void showsNothingToAnybody(WebApplicationType type, String store, CapturedOutput output) {
		String[] properties = Stream.concat(LOGGERS.stream().map((name) -> "logging.level." + name + "=debug"),
				Stream.of("customerio.webhook.signing-keys=" + KEY, "customerio.webhook.store=" + store,
						"customerio.webhook.max-body-size=10KB", "customerio.webhook.retry.delay=1ms",
						"customerio.webhook.retry.max-attempts=2", "management.endpoints.web.exposure.include=*",
						"management.endpoint.health.show-details=always"))
			.toArray(String[]::new);
		try (WebhookServer server = WebhookServer.start(type, Listening.class, properties)) {
			cause(server);
			assertThat(server.context().getBeanProvider(MeterRegistry.class).stream())
				.allSatisfy((meters) -> assertThat(meters.getMeters()).isNotEmpty()
					.extracting((meter) -> meter.getId().toString())
					.noneMatch((id) -> id.contains(SECRET)));
			look(server);
			if (store.equals("jdbc")) {
				new JdbcTemplate(server.context().getBean(DataSource.class)).execute("drop table customerio_inbox");
				assertThat(send(server, event("lost"))).isEqualTo(503);
			}
		}
		assertThat(output.toString()).contains("Handling a webhook has failed", "Heard of DeliveryEvent",
				"was answered with 401");
		assertThat(output.toString().lines().filter((line) -> line.contains(SECRET))).isEmpty();
	}

	/**
	 * Let everything happen that can.
	 */
	private static void cause(WebhookServer server) {
		WebhookInbox inbox = server.context().getBean(WebhookInbox.class);
		assertThat(send(server, event("fine"))).isEqualTo(200);
		assertThat(send(server, event("fine"))).isEqualTo(200);
		assertThat(send(server, event("failing"))).isEqualTo(200);
		assertThat(send(server, event("failing") + "hush")).isEqualTo(200);
		assertThat(send(server, event("large") + " ".repeat(20_000))).isEqualTo(200);
		await().atMost(LONG).until(() -> inbox.deadLetters().count() == 3);
		byte[] body = event("refused").getBytes(StandardCharsets.UTF_8);
		String signature = WebhookVerifier.sign("other", Instant.now(), body).signature();
		for (String header : new String[] { signature, SECRET, SECRET + "," + signature }) {
			for (String path : new String[] { WebhookServer.PATH, "/journey" }) {
				assertThat(server.send((request) -> request.uri(server.uri(path))
					.header(WebhookVerifier.TIMESTAMP_HEADER, "1732600000")
					.header(WebhookVerifier.SIGNATURE_HEADER, header)
					.POST(BodyPublishers.ofByteArray(body)))).isEqualTo(401);
			}
		}
	}

	private static String event(String id) {
		return "{\"event_id\": \"%s\", \"object_type\": \"email\", \"metric\": \"failed\", \"timestamp\": 1732600000, "
			.formatted(id) + DATA;
	}

	private static int send(WebhookServer server, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return server
			.send((request) -> WebhookServer.sign(request.POST(BodyPublishers.ofByteArray(bytes)), KEY, bytes));
	}

	/**
	 * Look at all that shows how the application is.
	 */
	private static void look(WebhookServer server) {
		for (String path : new String[] { "customeriowebhook", "customeriowebhook/default", "health", "metrics",
				"metrics/customerio.webhook.requests", "configprops", "env", "beans", "mappings" }) {
			var answer = server.exchange((request) -> request.uri(server.uri("/actuator/" + path)));
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path).doesNotContain(SECRET);
		}
		ApplicationContext context = server.context();
		assertThat(Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> name.startsWith("customerio"))
			.map((name) -> String.valueOf(context.getBean(name)))).isNotEmpty()
			.noneMatch((text) -> text.contains(SECRET));
		assertThat(context.getBean(WebhookInbox.class).deadLetters().find(10, null)).hasSize(3)
			.noneMatch((letter) -> letter.toString().contains(SECRET));
	}

	@Configuration(proxyBeanMethods = false)
	@RestController
	static class Listening {

		private static final Logger logger = LoggerFactory.getLogger(Listening.class);

		@EventListener
		@Order(0)
		void log(DeliveryEvent event) {
			logger.info("Heard of {} about {} ({}, {}, {})", event, event.identifiers(), event.source(), event.click(),
					event.details());
		}

		@EventListener
		@Order(1)
		void fail(CustomerioEvent event) {
			if (event.id().equals("failing")) {
				throw new IllegalStateException(event.json(), new IllegalArgumentException("hush"));
			}
		}

		@CustomerioSigned
		@PostMapping("/journey")
		String journey() {
			return "on";
		}

		@Bean
		DataSource dataSource() {
			return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
		}

		@Bean
		PlatformTransactionManager transactions(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

	}

}
