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

package io.github.customeriospring.autoconfigure.transport;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a property names an HTTP client whose library is not there.
 */
class MissingHttpClientFailureAnalyzer extends AbstractFailureAnalyzer<MissingHttpClientException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingHttpClientException cause) {
		return new FailureAnalysis(
				"The property '%s' is '%s', but this HTTP client is not on the class path."
					.formatted(cause.getProperty(), cause.getValue()),
				"""
						Add the dependency %s, or remove '%s': Customer.io's clients use HttpComponents if it is \
						there, otherwise the JDK's client.""".formatted(cause.getDependency(), cause.getProperty()),
				cause);
	}

}
