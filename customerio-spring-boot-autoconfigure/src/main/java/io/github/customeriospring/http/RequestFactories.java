package io.github.customeriospring.http;

import java.net.http.HttpClient;
import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.ClassUtils;

/**
 * The transport of a client that is built without Spring Boot: Apache HttpComponents 5
 * when the application has it, otherwise the JDK's client. Neither follows redirects nor
 * repeats a request by itself, except that the JDK's client sends a GET once more when
 * the connection breaks before the answer begins, which cannot be switched off.
 */
final class RequestFactories {

	private static final boolean HTTP_COMPONENTS = ClassUtils.isPresent(
			"org.apache.hc.client5.http.impl.classic.HttpClientBuilder", RequestFactories.class.getClassLoader());

	private RequestFactories() {
	}

	static ClientHttpRequestFactory create(Duration connectTimeout, Duration readTimeout) {
		if (HTTP_COMPONENTS) {
			return HttpComponents.create(connectTimeout, readTimeout);
		}
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(connectTimeout)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		return new BufferedJdkRequestFactory(client, readTimeout);
	}

	/**
	 * Loaded only when HttpComponents is there.
	 */
	private static final class HttpComponents {

		private static final int MAX_CONNECTIONS = 50;

		static ClientHttpRequestFactory create(Duration connectTimeout, Duration readTimeout) {
			ConnectionConfig connection = ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(connectTimeout))
				.setSocketTimeout(Timeout.of(readTimeout))
				.build();
			RequestConfig request = RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(readTimeout)).build();
			return new HttpComponentsClientHttpRequestFactory(HttpClientBuilder.create()
				.useSystemProperties()
				.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
					.useSystemProperties()
					.setDefaultConnectionConfig(connection)
					.setMaxConnPerRoute(MAX_CONNECTIONS)
					.setMaxConnTotal(MAX_CONNECTIONS)
					.build())
				.setDefaultRequestConfig(request)
				.disableAutomaticRetries()
				.disableRedirectHandling()
				.build());
		}

	}

}
