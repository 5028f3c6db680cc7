package io.github.customeriospring.autoconfigure.transport;

import io.github.customeriospring.http.transport.Transport;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * Builds transports with builders that are not ours.
 */
final class OtherTransports {

	private OtherTransports() {
	}

	static Transport build(ClientHttpRequestFactoryBuilder<?> builder, TransportSetup setup) {
		if (builder instanceof HttpComponentsClientHttpRequestFactoryBuilder httpComponents) {
			return HttpComponentsTransports.build(httpComponents, setup);
		}
		if (builder instanceof JdkClientHttpRequestFactoryBuilder jdk) {
			return JdkTransports.build(jdk, setup);
		}
		if (builder instanceof JettyClientHttpRequestFactoryBuilder jetty) {
			return JettyTransports.build(jetty, setup);
		}
		if (builder instanceof ReactorClientHttpRequestFactoryBuilder reactor) {
			return ReactorTransports.build(reactor, setup);
		}
		ClientHttpRequestFactory factory = builder.build(setup.http());
		return Transport.of(factory, () -> destroy(factory));
	}

	private static void destroy(ClientHttpRequestFactory factory) {
		if (factory instanceof DisposableBean disposable) {
			try {
				disposable.destroy();
			}
			catch (Exception ex) {
				throw new IllegalStateException("The transport cannot be closed", ex);
			}
		}
	}

}
