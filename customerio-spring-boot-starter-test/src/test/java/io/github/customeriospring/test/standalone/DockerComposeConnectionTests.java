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

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioConnection;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.lifecycle.DockerComposeServicesReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.SimpleApplicationEventMulticaster;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that is told which services Docker Compose has started.
 */
class DockerComposeConnectionTests {

	private static final Map<String, @Nullable String> ENVIRONMENT = Map.of("FAKE_CUSTOMERIO_SITE_ID", "site",
			"FAKE_CUSTOMERIO_TRACK_API_KEY", "track", "FAKE_CUSTOMERIO_APP_API_KEY", "app",
			"FAKE_CUSTOMERIO_PIPELINES_API_KEY", "pipelines");

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.trackCredential("site", "track")
		.appApiKey("app")
		.pipelinesApiKey("pipelines")
		.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@CsvSource({ "fake-customerio, , ",
			"registry.example.com/team/fake:1, org.springframework.boot.service-connection, "
					+ FakeCustomerioConnection.SERVICE })
	void connectsAllApisWithTheCredentialsOfTheService(String image, @Nullable String label, @Nullable String name) {
		Map<String, @Nullable String> labels = (label != null) ? Map.of(label, String.valueOf(name)) : Map.of();
		try (ConfigurableApplicationContext context = run(image, labels)) {
			context.getBean(CustomerioV2Client.class).entity(Person.id("42").identify(Map.of("plan", "pro")));
			context.getBean(CustomerioPipelinesClient.class).group(PipelinesUser.id("42"), "acme", Map.of());
			assertThat(context.getBean(CustomerioV1Client.class).workspaces().list()).hasSize(1);
		}
		assertThat(this.customerio.dump()).contains("\"plan\":\"pro\"", "\"object_id\":\"acme\"");
	}

	@Test
	void takesNoServiceForAFakeThatIsNone() {
		try (ConfigurableApplicationContext context = run("registry.example.com/another", Map.of())) {
			assertThat(context.getBeansOfType(CustomerioV1Client.class)).isEmpty();
		}
	}

	private ConfigurableApplicationContext run(String image, Map<String, @Nullable String> labels) {
		RunningService service = new Service(ImageReference.of(image), URI.create(this.customerio.baseUrl()), labels);
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addInitializers((context) -> announce(application, context, service));
		return application.run();
	}

	/**
	 * Tells the application's listeners what Spring Boot tells them when Docker Compose
	 * has started a service.
	 */
	private static void announce(SpringApplication application, ApplicationContext context, RunningService service) {
		SimpleApplicationEventMulticaster listeners = new SimpleApplicationEventMulticaster();
		application.getListeners().forEach(listeners::addApplicationListener);
		listeners.multicastEvent(BeanUtils.instantiateClass(
				BeanUtils.getResolvableConstructor(DockerComposeServicesReadyEvent.class), context, List.of(service)));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	/**
	 * A service whose port 8026 is mapped to that of the fake.
	 */
	private record Service(ImageReference image, URI address,
			Map<String, @Nullable String> labels) implements RunningService {

		@Override
		public String name() {
			return "customerio-1";
		}

		@Override
		public String host() {
			return this.address.getHost();
		}

		@Override
		public ConnectionPorts ports() {
			return new ConnectionPorts() {

				@Override
				public int get(int containerPort) {
					assertThat(containerPort).isEqualTo(FakeCustomerioConnection.PORT);
					return Service.this.address.getPort();
				}

				@Override
				public List<Integer> getAll() {
					return List.of(Service.this.address.getPort());
				}

				@Override
				public List<Integer> getAll(@Nullable String protocol) {
					return getAll();
				}

			};
		}

		@Override
		public Map<String, @Nullable String> env() {
			return ENVIRONMENT;
		}

	}

}
