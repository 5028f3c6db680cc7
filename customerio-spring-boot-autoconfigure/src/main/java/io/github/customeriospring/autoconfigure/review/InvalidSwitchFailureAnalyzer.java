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
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;

/**
 * Explains that a condition of Boot cannot read our switch of the health.
 */
class InvalidSwitchFailureAnalyzer extends AbstractFailureAnalyzer<ConversionFailedException> {

	private static final String SWITCH = "management.health.customerio.enabled";

	private final ConfiguredProperties properties;

	InvalidSwitchFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConversionFailedException cause) {
		Object value = cause.getValue();
		if (value == null || cause.getTargetType().getType() != Boolean.class
				|| !value.equals(this.properties.value(SWITCH))) {
			return null;
		}
		return InvalidCustomerioPropertyFailureAnalyzer.analysis(this.properties,
				ConfigurationReview.noSwitch(SWITCH, value), cause);
	}

}
