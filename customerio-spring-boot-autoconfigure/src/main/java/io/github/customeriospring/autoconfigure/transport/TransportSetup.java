/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.autoconfigure.transport;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.http.transport.TransportSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
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

	static TransportSetup of(CustomerioHttpProperties properties, UnaryOperator<String> names,
			@Nullable HttpClientSettings fallback, @Nullable SslBundles sslBundles) {
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withTimeouts(properties.getConnectTimeout(), properties.getReadTimeout())
			.withSslBundle(bundle(names.apply("http.ssl.bundle"), properties.getSsl().getBundle(), sslBundles))
			.orElse(fallback);
		check(names, "connect-timeout", properties.getConnectTimeout(), settings.connectTimeout());
		check(names, "read-timeout", properties.getReadTimeout(), settings.readTimeout());
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

	private static @Nullable SslBundle bundle(String property, @Nullable String name, @Nullable SslBundles sslBundles) {
		PropertyChecks.resolved(property, name);
		if (name == null) {
			return null;
		}
		try {
			Assert.state(sslBundles != null, property + " is set, but there are no SSL bundles");
			return sslBundles.getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			throw new InvalidCustomerioPropertyException(property,
					"names the SSL bundle '%s', which does not exist".formatted(ex.getBundleName()),
					"Configure it below spring.ssl.bundle.pem or spring.ssl.bundle.jks, or set the name of one that is there.");
		}
	}

	private static void check(UnaryOperator<String> names, String name, @Nullable Duration own,
			@Nullable Duration effective) {
		if (own == null && effective != null && effective.isZero()) {
			throw new InvalidCustomerioPropertyException("spring.http.clients." + name,
					"is zero, which means no limit; calls to Customer.io must have one",
					"Set %s to a time such as 5s.".formatted(names.apply("http." + name)));
		}
		PropertyChecks.timeout((own != null) ? names.apply("http." + name) : "spring.http.clients." + name, effective);
	}

}
