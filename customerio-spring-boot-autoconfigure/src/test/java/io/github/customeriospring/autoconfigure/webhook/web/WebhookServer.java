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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.webhook.WebhookSignature;
import io.github.customeriospring.webhook.WebhookVerifier;
import io.github.customeriospring.webhook.event.CustomerioEvent;
import io.github.customeriospring.webhook.inbox.DeadWebhook;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * An application with a real web server that receives webhooks, and what sends them.
 */
final class WebhookServer implements AutoCloseable {

	static final String KEY = "sample-signing-key";

	static final String PATH = "/webhooks/customerio";

	private static final String[] DEFAULTS = { "server.port=0", "server.address=127.0.0.1",
			"spring.main.banner-mode=off", "spring.main.register-shutdown-hook=false",
			"customerio.webhook.signing-keys=" + KEY };

	private static final String WITHOUT = "spring.autoconfigure.exclude="
			+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
			+ "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration";

	private static final String WITHOUT_SECURITY = ",org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
			+ ",org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration"
			+ ",org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
			+ ",org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ConfigurableApplicationContext context;

	private WebhookServer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static WebhookServer start(WebApplicationType type, Class<?> configuration, String... properties) {
		return start(type, WITHOUT + WITHOUT_SECURITY, configuration, properties);
	}

	static WebhookServer startSecured(WebApplicationType type, Class<?> configuration, String... properties) {
		return start(type, WITHOUT, configuration, properties);
	}

	private static WebhookServer start(WebApplicationType type, String exclude, Class<?> configuration,
			String... properties) {
		Map<String, String> all = new LinkedHashMap<>();
		Stream.of(DEFAULTS, new String[] { exclude }, properties).flatMap(Stream::of).forEach((property) -> {
			int equals = property.indexOf('=');
			all.put(property.substring(0, equals), property);
		});
		return new WebhookServer(new SpringApplicationBuilder(Application.class, configuration).web(type)
			.run(all.values().stream().map((property) -> "--" + property).toArray(String[]::new)));
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	int port() {
		return Integer.parseInt(String.valueOf(this.context.getEnvironment().getProperty("local.server.port")));
	}

	/**
	 * Send a request, and return the status of the answer.
	 */
	int send(Consumer<HttpRequest.Builder> request) {
		return exchange(request).statusCode();
	}

	HttpResponse<String> exchange(Consumer<HttpRequest.Builder> request) {
		try {
			HttpRequest.Builder builder = HttpRequest.newBuilder(uri(PATH)).timeout(Duration.ofMinutes(2));
			request.accept(builder);
			return this.client.send(builder.build(), BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	URI uri(String path) {
		return URI.create("http://127.0.0.1:%d%s".formatted(port(), path));
	}

	/**
	 * Post a body that is signed.
	 */
	int post(byte[] body) {
		return send((request) -> signed(request, body));
	}

	int post(String body) {
		return post(body.getBytes(StandardCharsets.UTF_8));
	}

	static HttpRequest.Builder signed(HttpRequest.Builder request, byte[] body) {
		return sign(request.POST(BodyPublishers.ofByteArray(body)), KEY, body);
	}

	static HttpRequest.Builder sign(HttpRequest.Builder request, String key, byte[] body) {
		WebhookSignature signature = WebhookVerifier.sign(key, Instant.now(), body);
		return request.setHeader(WebhookVerifier.TIMESTAMP_HEADER, signature.timestamp())
			.setHeader(WebhookVerifier.SIGNATURE_HEADER, signature.signature());
	}

	/**
	 * Sends a body in chunks, without saying how long it is.
	 */
	static BodyPublisher chunked(byte[] body) {
		return BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
	}

	static String event(String id) {
		return """
				{"event_id": "%s", "object_type": "email", "metric": "bounced", "timestamp": 1732600000, \
				"data": {"delivery_id": "d", "identifiers": {"id": "42"}}}""".formatted(id);
	}

	/**
	 * Wait for the next event, and return its id.
	 */
	@Nullable String nextEvent() {
		try {
			CustomerioEvent event = this.context.getBean(Events.class).received.poll(60, TimeUnit.SECONDS);
			return (event != null) ? event.workspace() + " " + event.id() : null;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Send one event more, and return whether it is the next one: nothing else was
	 * handled.
	 */
	boolean isQuiet() {
		String id = "quiet-" + System.nanoTime();
		return post(event(id)) == 200 && ("default " + id).equals(nextEvent());
	}

	List<DeadWebhook> deadLetters() {
		return this.context.getBean(WebhookInbox.class).deadLetters().find(1000, null);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * What all applications have.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Events events() {
			return new Events();
		}

	}

	/**
	 * The events that were published.
	 */
	static class Events {

		private final BlockingQueue<CustomerioEvent> received = new LinkedBlockingQueue<>();

		@EventListener
		void onEvent(CustomerioEvent event) {
			this.received.add(event);
		}

		List<String> ids() {
			return this.received.stream().map(CustomerioEvent::id).toList();
		}

	}

}
