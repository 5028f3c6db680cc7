package io.github.customeriospring.autoconfigure;

import java.time.Duration;

import io.github.customeriospring.autoconfigure.CustomerioProperties.Http;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/**
 * Settings of the HTTP clients, ours before those of all of the application's clients.
 */
final class HttpSettings {

	private HttpSettings() {
	}

	static HttpClientSettings of(Http http, @Nullable SslBundles sslBundles, @Nullable HttpClientSettings application) {
		HttpClientSettings settings = map(http, sslBundles, application);
		check("connect-timeout", http.getConnectTimeout(), settings.connectTimeout());
		check("read-timeout", http.getReadTimeout(), settings.readTimeout());
		return settings;
	}

	private static HttpClientSettings map(Http http, @Nullable SslBundles sslBundles,
			@Nullable HttpClientSettings application) {
		PropertyChecks.resolved("customerio.http.ssl.bundle", http.getSsl().getBundle());
		try {
			return new HttpClientSettingsPropertyMapper(sslBundles, application).map(http);
		}
		catch (NoSuchSslBundleException ex) {
			throw new InvalidCustomerioPropertyException("customerio.http.ssl.bundle",
					"names the SSL bundle '%s', which does not exist".formatted(ex.getBundleName()),
					"Configure it below spring.ssl.bundle.pem or spring.ssl.bundle.jks, or set the name of one that is there.");
		}
	}

	private static void check(String name, @Nullable Duration own, @Nullable Duration effective) {
		if (own == null && effective != null && effective.isZero()) {
			throw new InvalidCustomerioPropertyException("spring.http.clients." + name,
					"is zero, which means no limit; calls to Customer.io must have one",
					"Set customerio.http.%s to a time such as 5s.".formatted(name));
		}
		PropertyChecks.timeout(((own != null) ? "customerio.http." : "spring.http.clients.") + name, effective);
	}

}
