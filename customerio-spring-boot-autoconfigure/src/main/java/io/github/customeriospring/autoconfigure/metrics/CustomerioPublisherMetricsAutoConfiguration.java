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
import io.github.customeriospring.metrics.BatchMeters;
import io.github.customeriospring.metrics.PublisherMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of metrics for publishers.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioPublisherAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, Publishers.class })
public final class CustomerioPublisherMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	BatchMeters customerioPublisherBatchMeters(MeterRegistry registry) {
		return new BatchMeters(registry);
	}

	@Bean
	@ConditionalOnMissingBean(name = "customerioPublisherMeters")
	MeterBinder customerioPublisherMeters(Publishers publishers) {
		return (registry) -> publishers.all()
			.forEach((workspace) -> workspace.byApi()
				.forEach((api, publisher) -> new PublisherMeters(publisher, workspace.workspace(), api)
					.bindTo(registry)));
	}

}
