package io.github.customeriospring.autoconfigure.transport;

import java.util.function.UnaryOperator;

import io.github.customeriospring.http.transport.HttpComponentsTransport;
import io.github.customeriospring.http.transport.Transport;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;

/**
 * Builds transports on HttpComponents. Loaded only when it is there.
 */
final class HttpComponentsTransports {

	private HttpComponentsTransports() {
	}

	static Transport create(TransportSetup setup,
			UnaryOperator<HttpComponentsClientHttpRequestFactoryBuilder> customizers) {
		int connections = setup.own().maxConnections();
		Timeout patience = Timeout.of(setup.own().readTimeout());
		return build(
				customizers.apply(ClientHttpRequestFactoryBuilder.httpComponents()
					.withConnectionManagerCustomizer(
							(manager) -> manager.setMaxConnPerRoute(connections).setMaxConnTotal(connections))
					.withDefaultRequestConfigCustomizer((request) -> request.setConnectionRequestTimeout(patience))),
				setup);
	}

	static Transport build(HttpComponentsClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return HttpComponentsTransport.owning(client(builder, setup),
				client(builder.withConnectionConfigCustomizer(HttpComponentsTransport::checkWhenTaken), setup));
	}

	private static HttpClient client(HttpComponentsClientHttpRequestFactoryBuilder builder, TransportSetup setup) {
		return builder.withHttpClientCustomizer(HttpComponentsTransport::prepare).build(setup.http()).getHttpClient();
	}

}
