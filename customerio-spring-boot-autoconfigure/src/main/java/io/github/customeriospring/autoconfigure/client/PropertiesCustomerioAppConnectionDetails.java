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

package io.github.customeriospring.autoconfigure.client;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.diagnostics.CredentialChecks;

/**
 * Connection details of the App API that come from the properties.
 */
final class PropertiesCustomerioAppConnectionDetails implements CustomerioAppConnectionDetails {

	private final String prefix;

	private final CustomerioProperties.App properties;

	private final Region region;

	/**
	 * Create connection details.
	 * @param prefix what the names of the properties begin with
	 * @param properties the properties
	 * @param region where the workspace is
	 */
	PropertiesCustomerioAppConnectionDetails(String prefix, CustomerioProperties.App properties, Region region) {
		this.prefix = prefix;
		this.properties = properties;
		this.region = region;
	}

	@Override
	public String getBaseUrl() {
		return BaseUrlCheck.require(Api.APP, this.prefix + "app.base-url", this.properties.getBaseUrl(), this.region);
	}

	@Override
	public String getApiKey() {
		return CredentialChecks.require(Api.APP, this.prefix + "app.api-key", this.properties.getApiKey());
	}

}
