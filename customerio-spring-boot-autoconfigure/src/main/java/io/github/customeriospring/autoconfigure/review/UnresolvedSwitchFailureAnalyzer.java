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

package io.github.customeriospring.autoconfigure.review;

import java.util.List;

import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.Placeholders;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Explains that a condition cannot read one of our switches because of a placeholder.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnresolvedSwitchFailureAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

	private static final List<String> SWITCHES = List.of("customerio.enabled", "customerio.rate-limit.enabled",
			"customerio.mail.enabled", "customerio.publisher.enabled", "customerio.publisher.events.enabled",
			"management.health.customerio.enabled");

	private final ConfiguredProperties properties;

	UnresolvedSwitchFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PlaceholderResolutionException cause) {
		for (String property : SWITCHES) {
			String placeholder = this.properties.unresolvedPlaceholder(property);
			if (placeholder != null && placeholder.equals(cause.getPlaceholder())) {
				return InvalidCustomerioPropertyFailureAnalyzer.analysis(this.properties,
						Placeholders.unresolved(property, placeholder), cause);
			}
		}
		return null;
	}

}
