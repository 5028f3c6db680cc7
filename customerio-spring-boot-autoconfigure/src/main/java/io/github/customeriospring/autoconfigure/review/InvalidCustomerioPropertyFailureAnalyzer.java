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
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains that a property has a value that cannot be right.
 */
class InvalidCustomerioPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCustomerioPropertyException> {

	private final ConfiguredProperties properties;

	InvalidCustomerioPropertyFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCustomerioPropertyException cause) {
		return analysis(this.properties, cause, cause);
	}

	static FailureAnalysis analysis(ConfiguredProperties properties, InvalidCustomerioPropertyException problem,
			Throwable cause) {
		StringBuilder description = new StringBuilder("%s %s.".formatted(problem.getProperty(), problem.getProblem()));
		String origin = properties.origin(problem.getProperty());
		if (origin != null) {
			description.append("%n%n    Origin: %s".formatted(origin));
		}
		description.append(MisplacedProperties.describe(properties, List.of(problem.getProperty())));
		return new FailureAnalysis(description.toString(), problem.getAction(), cause);
	}

}
