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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.diagnostics.CredentialChecks;

import org.springframework.util.StringUtils;

/**
 * Connection details of webhooks that come from the properties.
 */
final class PropertiesCustomerioWebhookConnectionDetails implements CustomerioWebhookConnectionDetails {

	private final Supplier<List<String>> signingKeys;

	/**
	 * Create connection details.
	 * @param property the full name of the property
	 * @param signingKeys reads the property
	 */
	PropertiesCustomerioWebhookConnectionDetails(String property, Supplier<List<String>> signingKeys) {
		signingKeys.get()
			.stream()
			.filter(StringUtils::hasText)
			.forEach((key) -> CredentialChecks.checkWord(property, key));
		this.signingKeys = signingKeys;
	}

	@Override
	public List<String> getSigningKeys() {
		return this.signingKeys.get();
	}

}
