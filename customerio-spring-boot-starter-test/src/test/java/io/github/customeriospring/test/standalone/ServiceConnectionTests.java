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

package io.github.customeriospring.test.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications whose connections come from a container.
 */
@SpringBootTest(classes = ServiceConnectionTests.WithoutContainer.class, properties = "customerio.app.api-key=other")
class ServiceConnectionTests {

	@ServiceConnection
	static final FakeContainer CONTAINER = new FakeContainer()
		.withEnv(Map.of("FAKE_CUSTOMERIO_SITE_ID", "site", "FAKE_CUSTOMERIO_TRACK_API_KEY", "track",
				"FAKE_CUSTOMERIO_APP_API_KEY", "app", "FAKE_CUSTOMERIO_PIPELINES_API_KEY", ""));

	@AfterAll
	static void stop() {
		CONTAINER.stop();
	}

	@Test
	void connectsAllApisWithTheCredentialsOfTheContainer(@Autowired CustomerioV2Client v2,
			@Autowired CustomerioV1Client v1, @Autowired CustomerioPipelinesClient pipelines) throws Exception {
		v2.entity(Person.id("42").identify(Map.of("plan", "pro")));
		pipelines.group(PipelinesUser.id("42"), "acme", Map.of());
		assertThat(v1.workspaces().list()).hasSize(1);
		assertThat(dump(CONTAINER)).contains("\"plan\":\"pro\"", "\"object_id\":\"acme\"");
	}

	@Test
	void connectsToAContainerThatIsABean() {
		new ApplicationContextRunner().withUserConfiguration(WithContainer.class).run((context) -> {
			context.getBean(CustomerioV2Client.class).entity(Person.id("43").identify(Map.of("plan", "free")));
			assertThat(dump(context.getBean(FakeContainer.class))).contains("\"plan\":\"free\"");
		});
	}

	@Test
	void takesNoContainerForAFakeThatIsNone() {
		new ApplicationContextRunner().withUserConfiguration(WithAnotherContainer.class)
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("ConnectionDetails"));
	}

	private static String dump(FakeContainer container) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:%d/_inspector/api/dump".formatted(container.getMappedPort(8026)));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithoutContainer {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithContainer {

		@Bean
		@ServiceConnection("fake-customerio")
		FakeContainer customerio() {
			return new FakeContainer();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithAnotherContainer {

		@Bean
		@ServiceConnection("another")
		FakeContainer another() {
			return new FakeContainer();
		}

	}

}
