package io.github.customeriospring.autoconfigure;

import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.BufferedJdkRequestFactory;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.ClassUtils;

/**
 * The transport of the clients: the application's own choice with the application's own
 * customizations, but without anything that repeats or redirects a request behind the
 * client's back.
 */
final class CustomerioRequestFactories {

	private static final boolean HTTP_COMPONENTS = ClassUtils.isPresent(
			"org.apache.hc.client5.http.impl.classic.HttpClientBuilder",
			CustomerioRequestFactories.class.getClassLoader());

	private static final HttpClientSettings DEFAULTS = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

	private CustomerioRequestFactories() {
	}

	static ClientHttpRequestFactory create(ClientHttpRequestFactoryBuilder<?> builder, HttpClientSettings settings) {
		HttpClientSettings effective = settings.orElse(DEFAULTS).withRedirects(HttpRedirects.DONT_FOLLOW);
		if (builder instanceof JdkClientHttpRequestFactoryBuilder jdk) {
			return buffered(jdk, effective);
		}
		if (HTTP_COMPONENTS && builder instanceof HttpComponentsClientHttpRequestFactoryBuilder httpComponents) {
			return HttpComponents.create(httpComponents, effective);
		}
		return builder.build(effective);
	}

	/**
	 * Let Boot set up the JDK's client with all settings and customizers, and take it
	 * from there.
	 */
	private static ClientHttpRequestFactory buffered(JdkClientHttpRequestFactoryBuilder builder,
			HttpClientSettings settings) {
		HttpClient.Builder[] prepared = new HttpClient.Builder[1];
		builder.withHttpClientCustomizer((client) -> prepared[0] = client).build(settings);
		Duration readTimeout = settings.readTimeout();
		return new BufferedJdkRequestFactory(prepared[0].build(),
				(readTimeout != null) ? readTimeout : Duration.ofSeconds(10));
	}

	/**
	 * Loaded only when HttpComponents is there.
	 */
	private static final class HttpComponents {

		private static final int MAX_CONNECTIONS = 50;

		static ClientHttpRequestFactory create(HttpComponentsClientHttpRequestFactoryBuilder builder,
				HttpClientSettings settings) {
			return builder.withHttpClientCustomizer((client) -> client.disableAutomaticRetries())
				.withConnectionManagerCustomizer(
						(manager) -> manager.setMaxConnPerRoute(MAX_CONNECTIONS).setMaxConnTotal(MAX_CONNECTIONS))
				.build(settings);
		}

	}

}
