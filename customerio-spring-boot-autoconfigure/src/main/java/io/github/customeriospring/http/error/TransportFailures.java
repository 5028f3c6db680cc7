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

package io.github.customeriospring.http.error;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.exchange.AttemptTimeoutException;
import io.github.customeriospring.http.exchange.RequestSentException;
import io.github.customeriospring.http.exchange.ResponseTooLargeException;

import org.springframework.web.client.RestClientException;

/**
 * Tells connections that were never made, where nothing can have been processed, from
 * those that broke later.
 *
 * @since 0.1.0
 */
public final class TransportFailures {

	/**
	 * Failures of HttpComponents before a request is written, which are no
	 * {@link ConnectException}. By name, since HttpComponents is optional.
	 */
	private static final Set<String> NOT_CONNECTED = Set.of("org.apache.hc.client5.http.ConnectTimeoutException",
			"org.apache.hc.core5.http.ConnectionRequestTimeoutException");

	private static final Predicate<Throwable> TIMEOUT = (cause) -> cause instanceof SocketTimeoutException
			|| cause instanceof HttpTimeoutException || cause instanceof TimeoutException
			|| cause.getClass().getName().equals("io.netty.handler.timeout.ReadTimeoutException");

	/** What Netty and Jetty throw is not always an {@link IOException}. */
	private static final Predicate<Throwable> NETWORK = (cause) -> cause instanceof IOException
			|| cause instanceof UnresolvedAddressException || cause instanceof TimeoutException
			|| cause.getClass().getName().matches("(io\\.netty|reactor\\.netty|org\\.eclipse\\.jetty)\\..*");

	private TransportFailures() {
	}

	/**
	 * Translate a failure.
	 * @param operation the operation that was called
	 * @param baseUrl where the API is
	 * @param failure the failure
	 * @param mayHaveLeft whether the request may have reached Customer.io
	 * @param mask hides what was sent from the texts of causes
	 * @return the exception to throw
	 */
	static CustomerioTransportException translate(Operation operation, String baseUrl, Throwable failure,
			boolean mayHaveLeft, Supplier<Mask> mask) {
		Throwable cause = withoutSpring(failure);
		boolean interrupted = Thread.currentThread().isInterrupted();
		String problem = interrupted ? "%s was interrupted before an answer arrived".formatted(operation)
				: operation + ": " + (mayHaveLeft ? lost(baseUrl, cause) : notSent(baseUrl, cause));
		boolean isTransient = !interrupted && isNetwork(cause) && !isTooLarge(cause)
				&& (mayHaveLeft || !isDistrusted(cause));
		return new CustomerioTransportException(problem, DiscreetCause.of(cause, mask), isTransient, mayHaveLeft);
	}

	private static String notSent(String baseUrl, Throwable cause) {
		if (isDistrusted(cause)) {
			return """
					no trusted TLS connection to %s. Check the certificate, or name an SSL bundle that trusts it \
					in customerio.http.ssl.bundle""".formatted(baseUrl);
		}
		if (isUnknownHost(cause)) {
			return "the host of %s is not known. Check the network, DNS and the base URL".formatted(baseUrl);
		}
		if (isNotConnected(cause)) {
			return "no connection to %s. Check the network, a proxy and the base URL; see also customerio.http.connect-timeout"
				.formatted(baseUrl);
		}
		return "it was not sent, since something on its way failed with %s. Check the interceptors and customizers of the client"
			.formatted(cause.getClass().getSimpleName());
	}

	private static String lost(String baseUrl, Throwable cause) {
		if (hasCause(cause, AttemptTimeoutException.class::isInstance)) {
			return "no complete answer from %s in time. See customerio.http.attempt-timeout".formatted(baseUrl);
		}
		if (isTooLarge(cause)) {
			return "the answer from %s is too large. If it should be, raise customerio.http.max-response-size"
				.formatted(baseUrl);
		}
		if (hasCause(cause, TIMEOUT)) {
			return "no answer from %s in time. See customerio.http.read-timeout".formatted(baseUrl);
		}
		if (isNetwork(cause)) {
			return "the connection to %s broke before the answer was complete".formatted(baseUrl);
		}
		return "something between the client and %s failed with %s. Check the interceptors, authenticators and customizers of the client"
			.formatted(baseUrl, cause.getClass().getSimpleName());
	}

	/**
	 * Tell whether a failure of the transport means that the request never left.
	 * @param failure the failure
	 * @return whether there was no connection that could carry it
	 */
	public static boolean neverLeft(Throwable failure) {
		Throwable cause = withoutSpring(failure);
		if (cause instanceof CustomerioException exception) {
			return !exception.mayHaveBeenProcessed();
		}
		return !hasCause(cause, RequestSentException.class::isInstance)
				&& (isDistrusted(cause) || isUnknownHost(cause) || isNotConnected(cause));
	}

	/**
	 * Tell whether a failure is one of the network, which may be over soon, and not an
	 * error in a program.
	 */
	private static boolean isNetwork(Throwable failure) {
		return hasCause(failure, NETWORK);
	}

	/**
	 * Return the failure below Spring's exceptions, whose messages show the URI and so
	 * may show identifiers.
	 */
	private static Throwable withoutSpring(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof RestClientException || cause instanceof UncheckedIOException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private static boolean isDistrusted(Throwable failure) {
		return hasCause(failure,
				(cause) -> cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException);
	}

	private static boolean isTooLarge(Throwable failure) {
		return hasCause(failure, ResponseTooLargeException.class::isInstance);
	}

	private static boolean isUnknownHost(Throwable failure) {
		return hasCause(failure,
				(cause) -> cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException);
	}

	private static boolean isNotConnected(Throwable failure) {
		return NOT_CONNECTED.contains(failure.getClass().getName())
				|| hasCause(failure, (cause) -> cause instanceof ConnectException
						|| cause instanceof NoRouteToHostException || cause instanceof HttpConnectTimeoutException);
	}

	private static boolean hasCause(Throwable failure, Predicate<Throwable> condition) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(DiscreetCause.MAX_DEPTH)
			.anyMatch(condition);
	}

}
