package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Changes the auto-configured {@link CustomerioV2Client} before it is built. Customizers
 * are applied last and in order, so they have the final say.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioV2ClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(CustomerioV2Client.Builder builder);

}
