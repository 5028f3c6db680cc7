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

package io.github.customeriospring.autoconfigure.endpoint;

import java.util.stream.Stream;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint over HTTP.
 */
class CustomerioPublisherEndpointTests {

	private static final String ENDPOINT = "/actuator/customeriopublisher";

	private static final String UNRESTRICTED = "--management.endpoint.customeriopublisher.access=unrestricted";

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private ConfigurableApplicationContext context;

	private RestTestClient client;

	@AfterEach
	void closeContext() {
		this.context.close();
	}

	@Test
	void showsThePublishersOfAllWorkspaces() {
		start(Application.class, "--customerio.publisher.linger=1d", "--customerio.pipelines.api-key=secret",
				"--customerio.workspaces.shop.pipelines.api-key=secret");
		this.context.getBean(CustomerioPublisher.class).publish(Person.email("jane@example.com").event("e"));
		String shown = read("");
		assertThat(shown).doesNotContain("jane", "secret").contains("\"oldest\":{\"waiting\":\"PT");
		expect(ENDPOINT)
			.json("""
					{"workspaces": {
						"default": {
							"track": {"status": "waiting", "queued": 1, "deadLetters": 0, "counts": {"accepted": 1, "blocked": "PT0S"}},
							"pipelines": {"status": "waiting", "queued": 0, "queuedBytes": 0, "oldest": {}}},
						"shop": {"pipelines": {"status": "waiting"}}}}""");
		expect(ENDPOINT + "/shop").json("{\"pipelines\": {\"status\": \"waiting\"}}");
		expect(ENDPOINT + "/default/track").json("{\"publisher\": {\"queued\": 1}, \"deadLetters\": []}");
	}

	@Test
	void pausesFlushesAndResumes() {
		start(Application.class, UNRESTRICTED);
		act("/default/track", "{\"action\": \"pause\"}", 200).json("{\"publisher\": {\"status\": \"paused\"}}");
		this.context.getBean(CustomerioPublisher.class).publish(Person.id("42").event("e"));
		act("/default/track", "{\"action\": \"flush\", \"atMost\": \"1ms\"}", 200)
			.json("{\"publisher\": {\"status\": \"paused\", \"queued\": 1, \"reason\": \"It was paused by hand\"}}")
			.jsonPath("$.problem")
			.value(String.class, (problem) -> assertThat(problem).contains("1 operations were not delivered"));
		act("/default/track", "{\"action\": \"resume\"}", 200).json("{\"publisher\": {\"status\": \"waiting\"}}");
		act("/default/track", "{\"action\": \"FLUSH\"}", 200)
			.json("{\"deadLetters\": 0, \"publisher\": {\"queued\": 0, \"counts\": {\"delivered\": 1}}}");
	}

	@Test
	void listsDeadLettersWithoutTheirPayload() {
		start(WithDeadLetters.class);
		expect(ENDPOINT + "/default/track?limit=1&after=1").json("""
				{"publisher": {"deadLetters": 3}, "deadLetters": [{"id": "2", "handedOver": "2026-01-02T03:04:05Z",
				"died": "2026-01-02T03:04:06Z", "reason": "Refused", "bytes": 16}]}""");
		assertThat(read("/default/track")).doesNotContain("jane");
	}

	@Test
	void replaysAndDeletesDeadLetters() {
		start(WithDeadLetters.class, UNRESTRICTED);
		PublisherWithDeadLetters publisher = this.context.getBean(PublisherWithDeadLetters.class);
		act("/default/track", "{\"action\": \"replay\", \"ids\": \"1,7\"}", 200)
			.json("{\"deadLetters\": 1, \"publisher\": {\"deadLetters\": 2}}");
		assertThat(publisher.deadLetters().forced()).isFalse();
		act("/default/track?ids=2&ids=8", "{\"action\": \"replay\", \"force\": true}", 200)
			.json("{\"deadLetters\": 1}");
		assertThat(publisher.deadLetters().forced()).isTrue();
		delete("/default/track?ids=3", 200).json("{\"deadLetters\": 1, \"publisher\": {\"deadLetters\": 0}}");
	}

	@Test
	void changesNothingUnlessItIsAllowed() {
		start(WithDeadLetters.class);
		Stream.of("pause", "resume", "flush", "replay")
			.forEach((action) -> act("/default/track?ids=1", "{\"action\": \"%s\"}".formatted(action), 405));
		delete("/default/track?ids=1", 405);
		expect(ENDPOINT + "/default/track").json("{\"publisher\": {\"status\": \"waiting\", \"deadLetters\": 3}}");
	}

	@Test
	void refusesWhatIsNotThere() {
		start(Application.class, UNRESTRICTED);
		Stream.of("/other/track", "/default/app", "/default/other")
			.forEach((path) -> act(path, "{\"action\": \"pause\"}", 400));
		Stream
			.of("{}", "", "[]", "{\"action\": \"other\"}", "{\"action\": \"replay\"}",
					"{\"action\": \"flush\", \"atMost\": \"x\"}")
			.forEach((body) -> act("/default/track", body, 400));
		delete("/default/track", 400);
	}

	@Test
	void doesNotFindWhatIsNotThere() {
		start(Application.class);
		Stream.of("/other", "/other/track", "/default/app", "/default/pipelines")
			.forEach((path) -> this.client.get().uri(ENDPOINT + path).exchange().expectStatus().isNotFound());
		Stream.of("0", "1001", "x")
			.forEach((limit) -> this.client.get()
				.uri(ENDPOINT + "/default/track?limit=" + limit)
				.exchange()
				.expectStatus()
				.isBadRequest());
	}

	@Test
	void isNotThereUnlessItIsExposed() {
		start(Application.class, "--management.endpoints.web.exposure.include=health");
		assertThat(this.context.getBeanNamesForType(CustomerioPublisherEndpoint.class)).isEmpty();
		this.client.get().uri(ENDPOINT).exchange().expectStatus().isNotFound();
	}

	private void start(Class<?> application, String... arguments) {
		this.context = new SpringApplicationBuilder(application).web(WebApplicationType.SERVLET)
			.initializers((context) -> context.getBeanFactory().registerSingleton("trackServer", this.server))
			.properties("server.port=0", "server.address=127.0.0.1",
					"management.endpoints.web.exposure.include=customeriopublisher", "customerio.track.site-id=secret",
					"customerio.track.api-key=secret", "customerio.track.base-url=" + this.server.baseUrl())
			.run(arguments);
		this.client = RestTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port"))
			.build();
	}

	private RestTestClient.BodyContentSpec expect(String path) {
		return this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
	}

	private String read(String path) {
		return this.client.get().uri(ENDPOINT + path).exchange().returnResult(String.class).getResponseBody();
	}

	private RestTestClient.BodyContentSpec act(String path, String body, int status) {
		return this.client.post()
			.uri(ENDPOINT + path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody();
	}

	private RestTestClient.BodyContentSpec delete(String path, int status) {
		return this.client.delete().uri(ENDPOINT + path).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	@OpenApplication
	static class Application {

	}

	@OpenApplication
	static class WithDeadLetters {

		@Bean
		PublisherWithDeadLetters publisher(TrackServer trackServer) {
			return new PublisherWithDeadLetters(trackServer.connection());
		}

	}

}
