package io.github.customeriospring.http.transport;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * How long one attempt of a call may take, and how much it may bring.
 *
 * @param readTimeout how long the server may be silent, or {@code null} for what the
 * transport has set up; only HttpComponents and the JDK's client can be told per client
 * @param attemptTimeout how long one attempt may take in all: connecting, writing, and
 * the answer up to its last byte
 * @param maxResponseSize how many bytes a body may have after decompression
 * @since 0.1.0
 */
public record ExchangeLimits(@Nullable Duration readTimeout, Duration attemptTimeout, DataSize maxResponseSize) {

	/** The default of {@code attemptTimeout}. */
	public static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

	/** The default of {@code maxResponseSize}. */
	public static final DataSize DEFAULT_MAX_RESPONSE_SIZE = DataSize.ofMegabytes(10);

	public ExchangeLimits {
		if (readTimeout != null) {
			TransportSettings.requireMillis(readTimeout, "read-timeout");
		}
		TransportSettings.requireMillis(attemptTimeout, "attempt-timeout");
		if (maxResponseSize.toBytes() < 1 || maxResponseSize.toBytes() >= Integer.MAX_VALUE - 8) {
			throw new IllegalArgumentException("customerio.http.max-response-size must be positive and below 2 GB");
		}
	}

	int maxBytes() {
		return (int) this.maxResponseSize.toBytes();
	}

}
