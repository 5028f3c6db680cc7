package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;

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
