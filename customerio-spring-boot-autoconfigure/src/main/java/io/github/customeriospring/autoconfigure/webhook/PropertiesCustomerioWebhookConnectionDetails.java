package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;
import java.util.function.Supplier;

/**
 * Connection details of webhooks that come from the properties.
 */
final class PropertiesCustomerioWebhookConnectionDetails implements CustomerioWebhookConnectionDetails {

	private final Supplier<List<String>> signingKeys;

	/**
	 * Create connection details.
	 * @param signingKeys reads the property
	 */
	PropertiesCustomerioWebhookConnectionDetails(Supplier<List<String>> signingKeys) {
		this.signingKeys = signingKeys;
	}

	@Override
	public List<String> getSigningKeys() {
		return this.signingKeys.get();
	}

}
