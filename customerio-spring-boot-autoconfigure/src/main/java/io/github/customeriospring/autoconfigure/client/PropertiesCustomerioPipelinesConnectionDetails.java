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
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.diagnostics.CredentialChecks;

/**
 * Connection details of the Pipelines API that come from the properties.
 */
final class PropertiesCustomerioPipelinesConnectionDetails implements CustomerioPipelinesConnectionDetails {

	private final String prefix;

	private final CustomerioProperties.Pipelines properties;

	private final Region region;

	/**
	 * Create connection details.
	 * @param prefix what the names of the properties begin with
	 * @param properties the properties
	 * @param region where the workspace is
	 */
	PropertiesCustomerioPipelinesConnectionDetails(String prefix, CustomerioProperties.Pipelines properties,
			Region region) {
		this.prefix = prefix;
		this.properties = properties;
		this.region = region;
	}

	@Override
	public String getBaseUrl() {
		return BaseUrlCheck.require(Api.PIPELINES, this.prefix + "pipelines.base-url", this.properties.getBaseUrl(),
				this.region);
	}

	@Override
	public String getApiKey() {
		return CredentialChecks.requireUser(Api.PIPELINES, this.prefix + "pipelines.api-key",
				this.properties.getApiKey());
	}

}
