package io.github.customeriospring.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.github.customeriospring.CustomerioTransportException;
import io.github.customeriospring.http.transport.AttemptTimeoutException;
import io.github.customeriospring.http.transport.ResponseTooLargeException;

/**
 * Tells connections that were never made, where nothing can have been processed, from
 * those that broke later.
 */
final class TransportFailures {

	/**
	 * Failures of HttpComponents before a request is written, which are no
	 * {@link ConnectException}. By name, since HttpComponents is optional.
	 */
	private static final Set<String> NOT_CONNECTED = Set.of("org.apache.hc.client5.http.ConnectTimeoutException",
			"org.apache.hc.core5.http.ConnectionRequestTimeoutException");

	private TransportFailures() {
	}

	static CustomerioTransportException translate(Operation operation, String baseUrl, Throwable failure) {
		Throwable cause = ioFailure(failure);
		if (Thread.currentThread().isInterrupted()) {
			return new CustomerioTransportException("%s was interrupted before an answer arrived".formatted(operation),
					cause, false, true);
		}
		if (hasCause(cause, SSLHandshakeException.class) || hasCause(cause, SSLPeerUnverifiedException.class)) {
			return new CustomerioTransportException("""
					%s: no trusted TLS connection to %s. Check the certificate, or name an SSL bundle that trusts it \
					in customerio.http.ssl.bundle""".formatted(operation, baseUrl), cause, false, false);
		}
		if (hasCause(cause, UnknownHostException.class) || hasCause(cause, UnresolvedAddressException.class)) {
			return new CustomerioTransportException(
					"%s: the host of %s is not known. Check the network, DNS and the base URL".formatted(operation,
							baseUrl),
					cause, true, false);
		}
		if (neverConnected(cause)) {
			return new CustomerioTransportException(
					"%s: no connection to %s. Check the network, a proxy and the base URL; see also customerio.http.connect-timeout"
						.formatted(operation, baseUrl),
					cause, true, false);
		}
		if (cause instanceof AttemptTimeoutException) {
			return new CustomerioTransportException(
					"%s: no complete answer from %s in time. See customerio.http.attempt-timeout".formatted(operation,
							baseUrl),
					cause, true, true);
		}
		if (cause instanceof ResponseTooLargeException) {
			return new CustomerioTransportException("""
					%s: the answer from %s is too large. If it should be, raise customerio.http.max-response-size"""
				.formatted(operation, baseUrl), cause, false, true);
		}
		if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
			return new CustomerioTransportException(
					"%s: no answer from %s in time. See customerio.http.read-timeout".formatted(operation, baseUrl),
					cause, true, true);
		}
		return new CustomerioTransportException(
				"%s: the connection to %s broke before the answer was complete".formatted(operation, baseUrl), cause,
				true, true);
	}

	/**
	 * Return the failure below Spring's exception, whose message shows the URI and so may
	 * show identifiers.
	 */
	private static Throwable ioFailure(Throwable failure) {
		return (!(failure instanceof IOException) && failure.getCause() != null) ? failure.getCause() : failure;
	}

	private static boolean neverConnected(Throwable failure) {
		return hasCause(failure, ConnectException.class) || hasCause(failure, NoRouteToHostException.class)
				|| hasCause(failure, HttpConnectTimeoutException.class)
				|| NOT_CONNECTED.contains(failure.getClass().getName());
	}

	private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

}
