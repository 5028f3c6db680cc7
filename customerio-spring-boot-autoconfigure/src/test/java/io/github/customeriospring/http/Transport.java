package io.github.customeriospring.http;

import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * The transports on which calls are tested.
 */
enum Transport {

	HTTP_COMPONENTS {

		@Override
		ClientHttpRequestFactory requestFactory(Duration readTimeout) {
			return new HttpComponentsClientHttpRequestFactory(HttpClientBuilder.create()
				.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
					.setDefaultConnectionConfig(ConnectionConfig.custom()
						.setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
						.setSocketTimeout(Timeout.of(readTimeout))
						.build())
					.build())
				.disableAutomaticRetries()
				.build());
		}

	},

	JDK {

		@Override
		ClientHttpRequestFactory requestFactory(Duration readTimeout) {
			return new BufferedJdkRequestFactory(HttpClient.newBuilder()
				.connectTimeout(CONNECT_TIMEOUT)
				.followRedirects(HttpClient.Redirect.NEVER)
				.build(), readTimeout);
		}

	};

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

	/** Long enough to make a connection on a busy machine. */
	static final Duration SHORT_READ_TIMEOUT = Duration.ofMillis(500);

	abstract ClientHttpRequestFactory requestFactory(Duration readTimeout);

	ClientHttpRequestFactory requestFactory() {
		return requestFactory(READ_TIMEOUT);
	}

}
