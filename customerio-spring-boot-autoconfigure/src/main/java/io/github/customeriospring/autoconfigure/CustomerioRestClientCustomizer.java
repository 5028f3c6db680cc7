package io.github.customeriospring.autoconfigure;

import org.springframework.web.client.RestClient;

/**
 * Changes the {@link RestClient.Builder} of every Customer.io client, and of no other
 * client of the application.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioRestClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(RestClient.Builder builder);

}
