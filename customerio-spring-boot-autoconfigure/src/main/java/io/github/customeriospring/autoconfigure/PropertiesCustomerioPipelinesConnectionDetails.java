package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;

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
