package io.github.customeriospring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a credential is incomplete.
 */
class MissingCredentialFailureAnalyzer extends AbstractFailureAnalyzer<MissingCredentialException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingCredentialException cause) {
		return new FailureAnalysis(
				"The credential of Customer.io is incomplete: '%s' is missing or empty.".formatted(cause.getKey()),
				"Set '%s', or remove the other part of the credential if the API is not used."
					.formatted(cause.getKey()),
				cause);
	}

}
