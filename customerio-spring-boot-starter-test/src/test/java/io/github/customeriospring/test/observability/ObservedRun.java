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

package io.github.customeriospring.test.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.customeriospring.test.FakeCustomerio;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application after it has done what it can do, well or not. It still runs.
 */
final class ObservedRun implements AutoCloseable {

	private final FakeCustomerio customerio = Planted.customerio();

	private final ConfigurableApplicationContext context;

	private final List<Throwable> failures = new ArrayList<>();

	private ObservedRun(String... arguments) {
		this.context = new SpringApplicationBuilder(ObservedApplication.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("customerio", this.customerio))
			.run(Stream.concat(settings(), Stream.of(arguments)).map("--"::concat).toArray(String[]::new));
	}

	/**
	 * Runs an application that keeps what waits in its memory.
	 */
	static ObservedRun inMemory() {
		return new ObservedRun("customerio.publisher.store=memory", "customerio.webhook.store=memory",
				"customerio.publisher.memory.max-operations=20", "customerio.publisher.memory.overflow=reject")
			.run();
	}

	/**
	 * Runs an application that keeps what waits in its database, in mode redirect.
	 */
	static ObservedRun inDatabase() {
		return new ObservedRun("customerio.publisher.store=jdbc", "customerio.webhook.store=jdbc",
				"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "customerio.mode=redirect",
				"customerio.redirect.email=planted-redirect@example.com", "customerio.redirect.person=planted-redirect")
			.run();
	}

	private Stream<String> settings() {
		String url = this.customerio.baseUrl();
		return Stream.of("server.port=0", "server.address=127.0.0.1", "management.endpoints.web.exposure.include=*",
				"management.endpoint.health.show-details=always", "management.endpoint.heapdump.access=none",
				"management.endpoint.customeriopublisher.access=unrestricted",
				"management.endpoint.customeriowebhook.access=unrestricted",
				"logging.level.io.github.customeriospring=debug", "customerio.track.site-id=" + Planted.SITE_ID,
				"customerio.track.api-key=" + Planted.TRACK_KEY, "customerio.track.base-url=" + url,
				"customerio.app.api-key=" + Planted.APP_KEY, "customerio.app.base-url=" + url,
				"customerio.pipelines.api-key=" + Planted.PIPELINES_KEY,
				"customerio.pipelines.base-url=" + this.customerio.pipelinesBaseUrl(),
				"customerio.workspaces.shop.app.api-key=" + Planted.APP_KEY,
				"customerio.workspaces.shop.app.base-url=" + url,
				"customerio.webhook.signing-keys=" + Planted.SIGNING_KEY, "customerio.webhook.retry.max-attempts=1",
				"customerio.retry.max-retries=1", "customerio.retry.delay=1ms", "customerio.retry.max-delay=1ms",
				"customerio.publisher.retry-delay=1ms", "customerio.publisher.max-retry-delay=1ms",
				"customerio.publisher.probe-interval=500ms", "customerio.rate-limit.app.limit=1000",
				"customerio.rate-limit.send.limit=1", "customerio.rate-limit.send.period=10ms",
				"customerio.rate-limit.broadcast.period=1h");
	}

	private ObservedRun run() {
		try {
			new CallStory(this).tell();
			new PublisherStory(this).tell();
			new WebhookStory(this).tell();
			get("/actuator/health");
			return this;
		}
		catch (RuntimeException | Error ex) {
			close();
			throw ex;
		}
	}

	FakeCustomerio customerio() {
		return this.customerio;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Does something that may fail, and keeps the failure.
	 */
	void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | Error ex) {
			this.failures.add(ex);
		}
	}

	List<Throwable> failures() {
		return this.failures;
	}

	/**
	 * The meters of the starter, and those of Spring for its requests.
	 */
	List<Meter> meters() {
		return bean(MeterRegistry.class).getMeters()
			.stream()
			.filter((meter) -> isOurs(meter.getId().getName()))
			.toList();
	}

	/**
	 * The spans of the starter, and those of Spring for its requests.
	 */
	List<ObservedSpans.Span> spans() {
		return bean(ObservedSpans.class).all().stream().filter((span) -> isOurs(span.observation())).toList();
	}

	private static boolean isOurs(String name) {
		return name.startsWith("customerio.") || name.startsWith("http.client.");
	}

	/**
	 * Asks the application for something.
	 * @return the body of the answer
	 */
	String get(String path) {
		return send(HttpRequest.newBuilder(url(path)).build());
	}

	String send(HttpRequest request) {
		try {
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	URI url(String path) {
		return URI.create("http://127.0.0.1:%s%s"
			.formatted(this.context.getEnvironment().getRequiredProperty("local.server.port"), path));
	}

	@Override
	public void close() {
		this.context.close();
		this.customerio.close();
	}

}
