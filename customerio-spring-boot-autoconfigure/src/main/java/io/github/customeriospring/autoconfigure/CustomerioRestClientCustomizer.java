package io.github.customeriospring.autoconfigure;

import org.springframework.web.client.RestClient;

/**
 * Changes the {@link RestClient.Builder} of every Customer.io client, and of no other
 * client of the application. It is the only way by which headers, cookies and
 * interceptors get there: what a {@code RestClientCustomizer} sets up for all clients of
 * the application does not reach Customer.io. The credential is set later. A request
 * factory is taken as by
 * {@link io.github.customeriospring.http.ApiClientBuilder#requestFactory}. An interceptor
 * that repeats requests by itself cannot be stopped from sending a message twice.
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
