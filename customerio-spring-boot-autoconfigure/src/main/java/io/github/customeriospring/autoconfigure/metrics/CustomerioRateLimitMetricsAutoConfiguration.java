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

import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.ConditionalOnWorkspaces;
import io.github.customeriospring.metrics.RateLimitMetrics;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimitListener;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of metrics for rate limits.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioRateLimitAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@Conditional(CustomerioRateLimitMetricsAutoConfiguration.OnAnyLimiter.class)
public final class CustomerioRateLimitMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(RateLimitListener.class)
	RateLimitMetrics customerioRateLimitMetrics(MeterRegistry registry) {
		return new RateLimitMetrics(registry);
	}

	/**
	 * What limits a workspace with a name is not there yet.
	 */
	static class OnAnyLimiter extends AnyNestedCondition {

		OnAnyLimiter() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(Bucket4jRateLimiter.class)
		static class Default {

		}

		@ConditionalOnWorkspaces
		static class Named {

		}

	}

}
