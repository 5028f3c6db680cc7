package io.github.customeriospring.retryproof;

import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.ApiClientBuilder;
import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;

/**
 * The transports for which the table holds.
 */
enum Transport {

	/**
	 * What a client creates for itself. Its read timeout begins when a request has left.
	 */
	HTTP_COMPONENTS(Duration.ofMillis(20)) {

		@Override
		void set(ApiClientBuilder<?> builder, Duration readTimeout) {
			builder.readTimeout(readTimeout);
		}

	},

	/** Its read timeout begins before it connects. */
	JDK(Duration.ofMillis(400)) {

		private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

		@Override
		void set(ApiClientBuilder<?> builder, Duration readTimeout) {
			builder.requestFactory(new BufferedJdkRequestFactory(this.client, readTimeout));
		}

	};

	private final Duration shortReadTimeout;

	Transport(Duration shortReadTimeout) {
		this.shortReadTimeout = shortReadTimeout;
	}

	abstract void set(ApiClientBuilder<?> builder, Duration readTimeout);

	/**
	 * Return a time in which a request surely leaves.
	 */
	Duration shortReadTimeout() {
		return this.shortReadTimeout;
	}

}
