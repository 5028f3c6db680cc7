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

import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.Placeholders;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.env.Environment;

/**
 * Explains what Boot's own analyzer does not know about a property that does not bind: a
 * placeholder that is left in it, or that its name stands for a group.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CustomerioBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private final ConfiguredProperties properties;

	CustomerioBindFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		String property = cause.getName().toString();
		if (!property.startsWith(PropertyNames.PREFIX) && !property.startsWith("management.health.customerio.")) {
			return null;
		}
		InvalidCustomerioPropertyException problem = problem(property, cause);
		return (problem != null) ? InvalidCustomerioPropertyFailureAnalyzer.analysis(this.properties, problem, cause)
				: null;
	}

	private @Nullable InvalidCustomerioPropertyException problem(String property, BindException cause) {
		String placeholder = this.properties.unresolvedPlaceholder(property);
		if (placeholder != null) {
			return Placeholders.unresolved(property, placeholder);
		}
		if (cause.getCause() instanceof ConverterNotFoundException) {
			return new InvalidCustomerioPropertyException(property, "has a value, but is a group of properties",
					"Set the properties that begin with '%s.' instead.".formatted(property));
		}
		return null;
	}

}
