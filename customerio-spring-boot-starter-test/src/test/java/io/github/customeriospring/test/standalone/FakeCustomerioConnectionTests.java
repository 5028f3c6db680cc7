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

import java.util.Map;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioConnection;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class FakeCustomerioConnectionTests {

	@Test
	void connectsAnApplicationToAFakeOnItsOwn() {
		try (FakeCustomerio customerio = Options
			.parse(Map.of(), "--port", "0", "--site-id", "site", "--track-api-key", "track", "--app-api-key", "app",
					"--pipelines-api-key", "pipelines")
			.builder()
			.start()) {
			new ApplicationContextRunner().withUserConfiguration(WithFake.class)
				.withPropertyValues("customerio.app.api-key=other")
				.withBean(FakeCustomerioConnection.class,
						() -> FakeCustomerioConnection.to(customerio.baseUrl() + "/")
							.trackCredential("site", "track")
							.appApiKey("app")
							.pipelinesApiKey("pipelines"))
				.run((context) -> {
					context.getBean(CustomerioV2Client.class).entity(Person.id("42").identify(Map.of("plan", "pro")));
					assertThat(context.getBean(CustomerioV1Client.class).workspaces().list()).hasSize(1);
					assertThat(customerio.people().find("42")).isPresent();
				});
		}
	}

	@Test
	void hasTheCredentialsOfAFakeThatWasToldNone() {
		try (FakeCustomerio customerio = FakeCustomerio.start()) {
			FakeCustomerioConnection connection = FakeCustomerioConnection.to("http://localhost:8026");
			assertThat(connection.app().getApiKey()).isEqualTo(customerio.appApiKey());
			assertThat(connection.track().getSiteId()).isEqualTo(customerio.siteId());
			assertThat(connection.track().getApiKey()).isEqualTo(customerio.trackApiKey());
			assertThat(connection.pipelines().getApiKey()).isEqualTo(customerio.pipelinesApiKey());
			assertThat(connection.pipelines().getBaseUrl()).isEqualTo("http://localhost:8026/cdp");
			assertThat(connection).hasToString("FakeCustomerioConnection[http://localhost:8026]");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithFake {

		@Bean
		CustomerioAppConnectionDetails app(FakeCustomerioConnection fake) {
			return fake.app();
		}

		@Bean
		CustomerioTrackConnectionDetails track(FakeCustomerioConnection fake) {
			return fake.track();
		}

		@Bean
		CustomerioPipelinesConnectionDetails pipelines(FakeCustomerioConnection fake) {
			return fake.pipelines();
		}

	}

}
