package io.github.customeriospring.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * How long something may take to finish when the application stops.
 *
 * @since 0.1.0
 */
public final class ShutdownTimeout {

	/** What is left of the time for whatever else has to end in a phase. */
	private static final Duration MARGIN = Duration.ofSeconds(2);

	private ShutdownTimeout() {
	}

	/**
	 * Return the time.
	 * @param environment has {@code spring.lifecycle.timeout-per-shutdown-phase}
	 * @return most of the time that a phase of the shutdown has
	 */
	public static Duration of(Environment environment) {
		Duration phase = Binder.get(environment)
			.bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
			.orElse(Duration.ofSeconds(30));
		Duration most = phase.minus(MARGIN);
		Duration half = phase.dividedBy(2);
		return (most.compareTo(half) > 0) ? most : half;
	}

}
