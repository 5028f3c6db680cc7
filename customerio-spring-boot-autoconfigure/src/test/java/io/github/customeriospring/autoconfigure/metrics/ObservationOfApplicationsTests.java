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

package io.github.customeriospring.autoconfigure.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications with everything that observes, and with nothing of it.
 */
class ObservationOfApplicationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void needsNeitherMicrometerNorActuator() {
		server.answer(200, "{}");
		new ApplicationContextRunner().withUserConfiguration(OnlyOurAutoConfigurations.class)
			.withClassLoader(new FilteredClassLoader("io.micrometer.core", "io.micrometer.tracing",
					"org.springframework.boot.micrometer", "org.springframework.boot.health",
					"org.springframework.boot.actuate"))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + server.baseUrl())
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.doesNotHaveBean(CallObserver.class)
					.doesNotHaveBean(DeliveryObserver.class);
				context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
				context.getBean(CustomerioPublisher.class).publish(Person.id("42").delete());
				context.getBean(CustomerioPublisher.class).flush(Duration.ofSeconds(30));
			});
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/api/v2/entity", "/api/v2/batch");
	}

	@Test
	void isThereInAnApplication() {
		server.answer(200, "{}");
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + server.baseUrl())
			.run((context) -> {
				context.getBean(CustomerioV2Client.class).entity(Person.id("42").delete());
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("customerio.calls").timer().count()).isEqualTo(1);
				assertThat(registry.get("http.client.requests").tag("uri", "/api/v2/entity").timer().count())
					.isEqualTo(1);
			});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(OurAutoConfigurations.class)
	static class OnlyOurAutoConfigurations {

	}

	/**
	 * Selects as Boot does in an application, where a class whose conditions fail is not
	 * even loaded.
	 */
	static class OurAutoConfigurations extends AutoConfigurationImportSelector {

		@Override
		protected List<String> getCandidateConfigurations(AnnotationMetadata metadata,
				@Nullable AnnotationAttributes attributes) {
			return super.getCandidateConfigurations(metadata, attributes).stream()
				.filter((name) -> name.startsWith("io.github.customeriospring"))
				.collect(Collectors.toList());
		}

		@Override
		protected Class<?> getAnnotationClass() {
			return EnableAutoConfiguration.class;
		}

		@Override
		protected @Nullable AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
			return AnnotationAttributes.fromMap(Map.of("exclude", new String[0], "excludeName", new String[0]));
		}

	}

}
