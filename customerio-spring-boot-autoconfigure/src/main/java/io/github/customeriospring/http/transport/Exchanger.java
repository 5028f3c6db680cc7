package io.github.customeriospring.http.transport;

import java.io.IOException;

import org.springframework.http.client.ClientHttpResponse;

/**
 * Exchanges requests for answers, within limits that it knows.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Exchanger {

	/**
	 * Send the given request, once.
	 * @param exchange the request
	 * @return the answer, whose body may still be on its way
	 * @throws IOException if there is none
	 */
	ClientHttpResponse exchange(Exchange exchange) throws IOException;

}
