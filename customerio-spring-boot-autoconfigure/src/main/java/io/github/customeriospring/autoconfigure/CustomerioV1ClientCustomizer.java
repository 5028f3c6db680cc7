package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.v1.CustomerioV1Client;

/**
 * Changes the auto-configured {@link CustomerioV1Client} before it is built. Customizers
 * are applied last and in order, so they have the final say.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioV1ClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(CustomerioV1Client.Builder builder);

}
