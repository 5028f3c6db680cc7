package io.github.customeriospring.autoconfigure.transport;

import java.time.Duration;

import io.github.customeriospring.http.transport.TransportSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.Assert;

/**
 * What every transport is set up with.
 *
 * @param http the settings for Boot's builders
 * @param own the same for transports of our own
 */
record TransportSetup(HttpClientSettings http, TransportSettings own) {

	/** How long a connection may be idle before it is dropped instead of used again. */
	static final Duration MAX_IDLE = Duration.ofSeconds(60);

	static TransportSetup of(CustomerioHttpProperties properties, @Nullable HttpClientSettings fallback,
			@Nullable SslBundles sslBundles) {
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withTimeouts(properties.getConnectTimeout(), properties.getReadTimeout());
		String bundle = properties.getSsl().getBundle();
		if (bundle != null) {
			Assert.state(sslBundles != null, "customerio.http.ssl.bundle is set, but there are no SSL bundles");
			settings = settings.withSslBundle(sslBundles.getBundle(bundle));
		}
		settings = settings.orElse(fallback);
		Duration connectTimeout = settings.connectTimeout();
		Duration readTimeout = settings.readTimeout();
		TransportSettings own = new TransportSettings(
				(connectTimeout != null) ? connectTimeout : TransportSettings.DEFAULT_CONNECT_TIMEOUT,
				(readTimeout != null) ? readTimeout : TransportSettings.DEFAULT_READ_TIMEOUT,
				properties.getMaxConnections());
		return new TransportSetup(
				settings.withTimeouts(own.connectTimeout(), own.readTimeout()).withRedirects(HttpRedirects.DONT_FOLLOW),
				own);
	}

}
