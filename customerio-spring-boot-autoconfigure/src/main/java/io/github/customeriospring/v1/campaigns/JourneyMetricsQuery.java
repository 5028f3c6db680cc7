package io.github.customeriospring.v1.campaigns;

import java.time.Instant;

import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;
import io.github.customeriospring.v1.shared.metrics.Resolution;

/**
 * Which journeys are counted: those that started in a window of time.
 *
 * @param resolution how long each step is
 * @param start when the first step begins, in whole seconds
 * @param end when the last step ends, in whole seconds, at most 10 years later
 * @since 0.1.0
 */
public record JourneyMetricsQuery(Resolution resolution, Instant start, Instant end) implements QueryParameters {

	public JourneyMetricsQuery {
		MetricsRange.requireRange(resolution, start, end);
	}

}
