package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.autoconfigure.CredentialChecks;

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
