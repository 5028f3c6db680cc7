package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;

/**
 * Connection details of the Track API that come from the properties.
 */
final class PropertiesCustomerioTrackConnectionDetails implements CustomerioTrackConnectionDetails {

	private final String prefix;

	private final CustomerioProperties.Track properties;

	private final Region region;

	/**
	 * Create connection details.
	 * @param prefix what the names of the properties begin with
	 * @param properties the properties
	 * @param region where the workspace is
	 */
	PropertiesCustomerioTrackConnectionDetails(String prefix, CustomerioProperties.Track properties, Region region) {
		this.prefix = prefix;
		this.properties = properties;
		this.region = region;
	}

	@Override
	public String getBaseUrl() {
		return BaseUrlCheck.require(Api.TRACK, this.prefix + "track.base-url", this.properties.getBaseUrl(),
				this.region);
	}

	@Override
	public String getSiteId() {
		return CredentialChecks.requireUser(Api.TRACK, this.prefix + "track.site-id", this.properties.getSiteId());
	}

	@Override
	public String getApiKey() {
		return CredentialChecks.require(Api.TRACK, this.prefix + "track.api-key", this.properties.getApiKey());
	}

}
