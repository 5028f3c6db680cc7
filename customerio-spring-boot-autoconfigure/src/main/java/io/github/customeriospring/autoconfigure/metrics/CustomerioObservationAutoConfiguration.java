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

import java.util.List;

import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.metrics.ObservationCallObserver;
import io.github.customeriospring.metrics.TemplateObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.observation.ClientRequestObservationConvention;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of metrics and tracing for
 * Customer.io clients.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = CustomerioAutoConfiguration.class, after = ObservationAutoConfiguration.class)
@ConditionalOnClass({ ObservationRegistry.class, ObservationProperties.class })
@ConditionalOnBean({ ObservationRegistry.class, ObservationProperties.class })
@ConditionalOnBooleanProperty(name = "customerio.enabled", matchIfMissing = true)
public final class CustomerioObservationAutoConfiguration {

	private static final String BAGGAGE_FIELDS = "management.tracing.baggage.remote-fields";

	@Bean
	@ConditionalOnMissingBean
	CallObserver customerioCallObserver(ObservationRegistry registry) {
		return new ObservationCallObserver(registry);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	CustomerioRestClientCustomizer customerioObservationRestClientCustomizer(ObservationRegistry registry,
			ObservationProperties properties, ObjectProvider<ClientRequestObservationConvention> convention,
			Environment environment) {
		String name = properties.getHttp().getClient().getRequests().getName();
		ClientRequestObservationConvention effective = convention
			.getIfAvailable(() -> new TemplateObservationConvention(name));
		List<String> baggage = Binder.get(environment)
			.bind(BAGGAGE_FIELDS, Bindable.listOf(String.class))
			.orElse(List.of());
		return (builder) -> {
			builder.observationRegistry(registry).observationConvention(effective);
			if (!baggage.isEmpty()) {
				builder.requestInterceptor(without(baggage));
			}
		};
	}

	/**
	 * Keep back what a trace carries along for the application's own services: most kinds
	 * of propagation give each field a header of its own.
	 */
	private static ClientHttpRequestInterceptor without(List<String> baggage) {
		return (request, body, execution) -> {
			baggage.forEach(request.getHeaders()::remove);
			return execution.execute(request, body);
		};
	}

}
