package io.github.customeriospring.webhook;

import io.github.customeriospring.Arguments;

/**
 * What the headers of a signed webhook say.
 *
 * @param timestamp the value of {@value WebhookVerifier#TIMESTAMP_HEADER}
 * @param signature the value of {@value WebhookVerifier#SIGNATURE_HEADER}
 * @since 0.1.0
 */
public record WebhookSignature(String timestamp, String signature) {

	public WebhookSignature {
		Arguments.notNull(timestamp, "timestamp");
		Arguments.notNull(signature, "signature");
	}

	@Override
	public String toString() {
		return "WebhookSignature[timestamp=%s]".formatted(this.timestamp);
	}

}
