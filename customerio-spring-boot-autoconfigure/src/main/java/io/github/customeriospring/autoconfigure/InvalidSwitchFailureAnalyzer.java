package io.github.customeriospring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;

/**
 * Explains that a condition of Boot cannot read our switch of the health.
 */
class InvalidSwitchFailureAnalyzer extends AbstractFailureAnalyzer<ConversionFailedException> {

	private static final String SWITCH = "management.health.customerio.enabled";

	private final ConfiguredProperties properties;

	InvalidSwitchFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConversionFailedException cause) {
		Object value = cause.getValue();
		if (value == null || cause.getTargetType().getType() != Boolean.class
				|| !value.equals(this.properties.value(SWITCH))) {
			return null;
		}
		return InvalidCustomerioPropertyFailureAnalyzer.analysis(this.properties,
				ConfigurationReview.noSwitch(SWITCH, value), cause);
	}

}
