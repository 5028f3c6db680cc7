package io.github.customeriospring.metrics;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.CustomerioTransportException;

/**
 * The values of the tag {@code outcome}.
 */
final class Outcome {

	static final String KEY = "outcome";

	static final String SUCCESS = "success";

	private Outcome() {
	}

	static String of(Throwable failure) {
		if (failure instanceof CustomerioOutcomeUnknownException) {
			return "unknown";
		}
		if (failure instanceof CustomerioRateLimitException) {
			return "rate_limited";
		}
		if (failure instanceof CustomerioAuthenticationException || failure instanceof CustomerioPermissionException) {
			return "denied";
		}
		if (failure instanceof CustomerioServerException) {
			return "server_error";
		}
		if (failure instanceof CustomerioResponseException) {
			return "refused";
		}
		if (failure instanceof CustomerioTransportException) {
			return "io_error";
		}
		return (failure instanceof CustomerioException) ? "failed" : "error";
	}

}
