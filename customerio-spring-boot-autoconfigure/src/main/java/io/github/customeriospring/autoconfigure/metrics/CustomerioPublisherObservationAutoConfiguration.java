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

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherAutoConfiguration;
import io.github.customeriospring.autoconfigure.publisher.Publishers;
import io.github.customeriospring.metrics.BatchObserver;
import io.github.customeriospring.metrics.PublisherTracing;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of observations of publishers, and
 * of links between spans.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { CustomerioPublisherAutoConfiguration.class, ObservationAutoConfiguration.class },
		afterName = "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ ObservationRegistry.class, Publishers.class })
public final class CustomerioPublisherObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BatchObserver customerioPublisherBatchObserver(ObservationRegistry registry) {
		return new BatchObserver(registry);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(Tracer.class)
	@ConditionalOnBean(Tracer.class)
	static class Tracing {

		/** Before all handlers of Boot, of which only the first one that fits is used. */
		private static final int FIRST = 0;

		@Bean
		@Order(FIRST)
		@ConditionalOnMissingBean
		PublisherTracing customerioPublisherTracing(Tracer tracer) {
			return new PublisherTracing(tracer);
		}

	}

}
