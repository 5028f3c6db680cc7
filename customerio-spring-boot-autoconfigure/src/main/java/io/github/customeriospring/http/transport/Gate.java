package io.github.customeriospring.http.transport;

import java.io.IOException;

import org.springframework.http.client.ClientHttpResponse;

/**
 * What every request of a client passes last: below retries, rate limits and
 * interceptors, above the network. It sees what would leave and decides what does.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Gate {

	/** Lets everything pass as it is. */
	Gate OPEN = (exchange, network) -> network.exchange(exchange);

	/**
	 * Answer the given request.
	 * @param exchange the request
	 * @param network the way out
	 * @return the answer of the network, or another
	 * @throws IOException if the network does
	 */
	ClientHttpResponse pass(Exchange exchange, Exchanger network) throws IOException;

}
