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

package io.github.customeriospring.autoconfigure.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.CustomerioV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

class CustomerioHealthAutoConfigurationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioAppAutoConfiguration.class,
						CustomerioTrackAutoConfiguration.class, CustomerioHealthAutoConfiguration.class))
		.withPropertyValues("customerio.app.base-url=" + server.baseUrl(),
				"customerio.track.base-url=" + server.baseUrl());

	@Test
	void asksEachApiThatIsConfigured() {
		withApp().run((context) -> {
			CompositeHealthContributor contributor = context.getBean(CompositeHealthContributor.class);
			assertThat(contributor.stream()).extracting("name").containsExactly("app");
		});
		withTrack()
			.run((context) -> assertThat(context.getBean(CompositeHealthContributor.class).stream()).extracting("name")
				.containsExactly("track"));
		this.context.run((context) -> assertThat(context).doesNotHaveBean(CompositeHealthContributor.class));
	}

	@Test
	void showsTheRegionOfTheWorkspace() {
		server.answer(200, "{\"url\":\"https://track.customer.io\",\"region\":\"us\",\"environment_id\":3}");
		withTrack().run((context) -> {
			Health health = health(context, "track");
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("region", "mode").containsEntry("region", "us");
		});
		assertThat(server.onlyRequest().getUrl()).isEqualTo("/api/v1/accounts/region");
	}

	@Test
	void warnsWhenTheWorkspaceIsInTheOtherRegion() {
		server.answer(200, "{\"region\":\"eu\"}");
		withTrack().run((context) -> {
			Health health = health(context, "track");
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails().get("warning")).asString()
				.contains("region eu")
				.contains("customerio.region is us");
		});
	}

	@Test
	void countsWorkspaces() {
		server.answer(200, "{\"workspaces\":[{\"id\":1,\"name\":\"secret\"},{\"id\":2}]}");
		withApp()
			.run((context) -> assertThat(health(context, "app").getDetails()).containsOnlyKeys("workspaces", "mode")
				.containsEntry("workspaces", 2));
		assertThat(server.onlyRequest().getUrl()).isEqualTo("/v1/workspaces");
	}

	@Test
	void saysWhichKeyIsWrong() {
		server.answer(401, "{\"errors\":[{\"detail\":\"unauthorized\",\"status\":\"401\"}]}");
		withApp().run((context) -> {
			Health health = health(context, "app");
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsOnlyKeys("error", "mode");
			assertThat(health.getDetails().get("error")).asString()
				.contains("Check customerio.app.api-key")
				.doesNotContain("app-secret");
		});
	}

	@Test
	void isUpWhenARateLimitIsReached() {
		server.answer(aResponse().withStatus(429));
		withApp().run((context) -> assertThat(health(context, "app").getStatus()).isEqualTo(Status.UP));
	}

	@Test
	void asksOnceAMinuteAndNeverRepeats() {
		server.answer(aResponse().withStatus(503));
		withApp().run((context) -> {
			assertThat(health(context, "app").getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context, "app").getStatus()).isEqualTo(Status.DOWN);
		});
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void namesItsOwnTimeout() {
		server.answer(aResponse().withStatus(200).withFixedDelay(20_000));
		withApp().withPropertyValues("management.health.customerio.timeout=50ms").run((context) -> assertLate(context));
	}

	@Test
	void isNotHeldByAnAnswerThatDrips() {
		server.answer(aResponse().withStatus(200).withBody("{\"workspaces\":[]}").withChunkedDribbleDelay(18, 36_000));
		withApp().withPropertyValues("management.health.customerio.timeout=3s").run((context) -> assertLate(context));
	}

	@Test
	void namesItsOwnTimeoutWhenNobodyIsThere() {
		withApp().withPropertyValues("customerio.app.base-url=" + Wire.NOWHERE).run((context) -> {
			Health health = health(context, "app");
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("error")).asString()
				.contains("no connection")
				.contains("management.health.customerio.timeout")
				.doesNotContain("customerio.http");
		});
	}

	@Test
	@Timeout(60)
	void asksBothApisAtTheSameTime() throws IOException {
		CyclicBarrier both = new CyclicBarrier(2);
		HttpServer meeting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		ExecutorService executor = Executors.newFixedThreadPool(2);
		meeting.setExecutor(executor);
		meeting.createContext("/", (exchange) -> {
			meet(both);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody()
				.write("{\"workspaces\":[],\"region\":\"us\"}".getBytes(StandardCharsets.US_ASCII));
			exchange.close();
		});
		meeting.start();
		try {
			String url = "http://127.0.0.1:" + meeting.getAddress().getPort();
			withApp()
				.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
						"management.health.customerio.timeout=50s", "customerio.app.base-url=" + url,
						"customerio.track.base-url=" + url)
				.run((context) -> {
					assertThat(health(context, "app").getStatus()).isEqualTo(Status.UP);
					assertThat(health(context, "track").getStatus()).isEqualTo(Status.UP);
				});
		}
		finally {
			meeting.stop(0);
			executor.shutdownNow();
		}
	}

	@Test
	void cannotBeSlowedDownByCustomizers() {
		server.answer(aResponse().withStatus(503));
		CustomerioV1ClientCustomizer slow = (builder) -> builder.retry(Wire.FAST_RETRIES)
			.customize((rest) -> rest.defaultHeader("X-Gateway", "ours"));
		withApp().withBean(CustomerioV1ClientCustomizer.class, () -> slow)
			.run((context) -> assertThat(health(context, "app").getDetails().get("error")).asString()
				.contains("status 503"));
		assertThat(server.onlyRequest().getHeader("X-Gateway")).isEqualTo("ours");
	}

	@Test
	void isSwitchedOff() {
		withApp().withPropertyValues("management.health.customerio.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(CompositeHealthContributor.class));
	}

	@Test
	void backsOff() {
		HealthIndicator own = () -> Health.up().build();
		withApp().withBean("customerioHealthIndicator", HealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).doesNotHaveBean(CompositeHealthContributor.class));
	}

	@Test
	void belongsToNeitherLivenessNorReadiness() {
		server.answer(aResponse().withStatus(503));
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues("customerio.app.api-key=app-secret", "customerio.app.base-url=" + server.baseUrl(),
					"management.endpoint.health.probes.enabled=true")
			.run((context) -> {
				HealthEndpoint endpoint = context.getBean(HealthEndpoint.class);
				assertThat(endpoint.healthForPath("customerio", "app").getStatus()).isEqualTo(Status.DOWN);
				assertThat(((CompositeHealthDescriptor) endpoint.healthForPath("readiness")).getComponents())
					.doesNotContainKey("customerio");
				assertThat(((CompositeHealthDescriptor) endpoint.healthForPath("liveness")).getComponents())
					.doesNotContainKey("customerio");
			});
	}

	private ApplicationContextRunner withApp() {
		return this.context.withPropertyValues("customerio.app.api-key=app-secret");
	}

	private ApplicationContextRunner withTrack() {
		return this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key");
	}

	private static void assertLate(ApplicationContext context) {
		Health health = health(context, "app");
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails().get("error")).asString()
			.contains("management.health.customerio.timeout")
			.doesNotContain("customerio.http");
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Health health(ApplicationContext context, String name) {
		HealthIndicator indicator = (HealthIndicator) context.getBean(CompositeHealthContributor.class)
			.getContributor(name);
		return indicator.health();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
