package io.github.customeriospring.autoconfigure.transport;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains that a property names an HTTP client whose library is not there.
 */
class MissingHttpClientFailureAnalyzer extends AbstractFailureAnalyzer<MissingHttpClientException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingHttpClientException cause) {
		return new FailureAnalysis(
				"The property '%s' is '%s', but this HTTP client is not on the class path."
					.formatted(cause.getProperty(), cause.getValue()),
				"""
						Add the dependency %s, or remove '%s': Customer.io's clients use HttpComponents if it is \
						there, otherwise the JDK's client.""".formatted(cause.getDependency(), cause.getProperty()),
				cause);
	}

}
