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

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.http.transport.ExchangeLimits;
import io.github.customeriospring.http.transport.TransportSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientsProperties.Factory;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties of the HTTP transport.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.http")
public class CustomerioHttpProperties {

	/**
	 * HTTP client to use, instead of the one that all HTTP clients of the application
	 * use, or HttpComponents if it is there, or the JDK's client.
	 */
	private @Nullable Factory factory;

	/**
	 * How long making a connection may take. Falls back to
	 * spring.http.clients.connect-timeout.
	 */
	private @Nullable Duration connectTimeout;

	/**
	 * How long Customer.io may be silent; with the JDK's client, how long a whole answer
	 * may take. Falls back to spring.http.clients.read-timeout.
	 */
	private @Nullable Duration readTimeout;

	/**
	 * How long one attempt of a call may take in all, until the last byte of its answer.
	 */
	private Duration attemptTimeout = ExchangeLimits.DEFAULT_ATTEMPT_TIMEOUT;

	/**
	 * How large an answer may be after decompression.
	 */
	private DataSize maxResponseSize = ExchangeLimits.DEFAULT_MAX_RESPONSE_SIZE;

	/**
	 * How many connections may be open at once for calls that are safe to repeat, and as
	 * many for the others, as far as the HTTP client knows a limit. What the application
	 * sets up on the HTTP client itself wins.
	 */
	private int maxConnections = TransportSettings.DEFAULT_MAX_CONNECTIONS;

	private final Ssl ssl = new Ssl();

	public @Nullable Factory getFactory() {
		return this.factory;
	}

	public void setFactory(@Nullable Factory factory) {
		this.factory = factory;
	}

	public @Nullable Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(@Nullable Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

	public @Nullable Duration getReadTimeout() {
		return this.readTimeout;
	}

	public void setReadTimeout(@Nullable Duration readTimeout) {
		this.readTimeout = readTimeout;
	}

	public Duration getAttemptTimeout() {
		return this.attemptTimeout;
	}

	public void setAttemptTimeout(Duration attemptTimeout) {
		this.attemptTimeout = attemptTimeout;
	}

	public DataSize getMaxResponseSize() {
		return this.maxResponseSize;
	}

	public void setMaxResponseSize(DataSize maxResponseSize) {
		this.maxResponseSize = maxResponseSize;
	}

	public int getMaxConnections() {
		return this.maxConnections;
	}

	public void setMaxConnections(int maxConnections) {
		this.maxConnections = maxConnections;
	}

	void check(UnaryOperator<String> names) {
		PropertyChecks.timeout(names.apply("http.attempt-timeout"), this.attemptTimeout);
		PropertyChecks.size(names.apply("http.max-response-size"), this.maxResponseSize);
		PropertyChecks.atLeast(names.apply("http.max-connections"), 1, (long) this.maxConnections);
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	/**
	 * Settings of TLS.
	 */
	public static class Ssl {

		/**
		 * SSL bundle to use. Falls back to spring.http.clients.ssl.bundle.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

}
