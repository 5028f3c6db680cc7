package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.trackv1.CustomerioTrackV1Client;

/**
 * Changes the auto-configured {@link CustomerioTrackV1Client} before it is built.
 * Customizers are applied last and in order, so they have the final say.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioTrackV1ClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(CustomerioTrackV1Client.Builder builder);

}
