package io.github.customeriospring.autoconfigure;

import java.util.List;

import io.github.customeriospring.autoconfigure.diagnostics.Placeholders;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Explains that a condition cannot read one of our switches because of a placeholder.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnresolvedSwitchFailureAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

	private static final List<String> SWITCHES = List.of("customerio.enabled", "customerio.rate-limit.enabled",
			"customerio.mail.enabled", "customerio.publisher.enabled", "management.health.customerio.enabled");

	private final ConfiguredProperties properties;

	UnresolvedSwitchFailureAnalyzer(Environment environment) {
		this.properties = new ConfiguredProperties(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PlaceholderResolutionException cause) {
		for (String property : SWITCHES) {
			String placeholder = this.properties.unresolvedPlaceholder(property);
			if (placeholder != null && placeholder.equals(cause.getPlaceholder())) {
				return InvalidCustomerioPropertyFailureAnalyzer.analysis(this.properties,
						Placeholders.unresolved(property, placeholder), cause);
			}
		}
		return null;
	}

}
