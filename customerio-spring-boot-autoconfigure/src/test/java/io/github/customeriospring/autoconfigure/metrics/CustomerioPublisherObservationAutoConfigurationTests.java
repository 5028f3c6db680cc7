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

import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.metrics.BatchObserver;
import io.github.customeriospring.metrics.PublisherTracing;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioPublisherObservationAutoConfigurationTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ApplicationContextRunner context = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(CustomerioAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
					CustomerioPublisherAutoConfiguration.class, CustomerioPublisherObservationAutoConfiguration.class));

	@Test
	void observesRequestsOfEachWorkspace() {
		observed()
			.withPropertyValues("customerio.workspaces.shop.track.site-id=site",
					"customerio.workspaces.shop.track.api-key=key",
					"customerio.workspaces.shop.track.base-url=" + this.server.baseUrl())
			.run((context) -> {
				CustomerioPublisher shop = (CustomerioPublisher) context.getBean("shopCustomerioTrackPublisher");
				shop.publish(Person.id("42").event("e"));
				shop.flush(Duration.ofSeconds(30));
				assertThat(context).doesNotHaveBean(PublisherTracing.class);
			});
		assertThat(this.meters.get("customerio.publisher.batch")
			.tags("workspace", "shop", "api", "track", "outcome", "success")
			.timer()
			.count()).isEqualTo(1);
	}

	@Test
	void linksSpansWhereThereIsATracer() {
		observed().withBean(SimpleTracer.class)
			.run((context) -> assertThat(
					context.getBeanProvider(DefaultTracingObservationHandler.class).orderedStream().toList())
				.hasExactlyElementsOfTypes(PublisherTracing.class));
	}

	@Test
	void doesWithoutTracingAndWithoutObservations() {
		observed().withClassLoader(new FilteredClassLoader(Tracer.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(BatchObserver.class));
		connected().run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DeliveryObserver.class));
	}

	@Test
	void letsTheApplicationWatchToo() {
		DeliveryObserver own = new DeliveryObserver() {

			@Override
			public String traceParent() {
				return "own";
			}

		};
		observed().withBean(DeliveryObserver.class, () -> own)
			.run((context) -> assertThat(
					DeliveryObserver.of(List.copyOf(context.getBeansOfType(DeliveryObserver.class).values()))
						.traceParent())
				.isEqualTo("own"));
	}

	private ApplicationContextRunner connected() {
		return this.context.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
				"customerio.track.base-url=" + this.server.baseUrl());
	}

	private ApplicationContextRunner observed() {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
		return connected().withBean(ObservationRegistry.class, () -> observations);
	}

}
