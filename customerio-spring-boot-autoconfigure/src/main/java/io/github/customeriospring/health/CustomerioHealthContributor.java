package io.github.customeriospring.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of Customer.io, with a component for each API. All of them are asked at the same
 * time, each on a thread of its own that stays, so that the whole takes no longer than
 * one. Answers are remembered for some time, so that probes by a platform, however
 * frequent, cost few calls.
 *
 * @since 0.1.0
 */
public final class CustomerioHealthContributor implements CompositeHealthContributor, AutoCloseable {

	private final Map<String, TimedHealthIndicator> components = new LinkedHashMap<>();

	/**
	 * Create a contributor.
	 * @param components the components by name, which ask each time
	 * @param timeToLive how long an answer is good for
	 * @param timeout how long an answer may take; a component is down after that
	 */
	public CustomerioHealthContributor(Map<String, ? extends HealthIndicator> components, Duration timeToLive,
			Duration timeout) {
		this(components, timeToLive, timeout, System::nanoTime);
	}

	CustomerioHealthContributor(Map<String, ? extends HealthIndicator> components, Duration timeToLive,
			Duration timeout, LongSupplier nanoTime) {
		components.forEach((name, component) -> this.components.put(name,
				new TimedHealthIndicator(name, component, timeToLive, timeout, nanoTime)));
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		TimedHealthIndicator component = this.components.get(name);
		return (component != null) ? indicator(component) : null;
	}

	@Override
	public Stream<Entry> stream() {
		return this.components.entrySet()
			.stream()
			.map((entry) -> new Entry(entry.getKey(), indicator(entry.getValue())));
	}

	private HealthIndicator indicator(TimedHealthIndicator component) {
		return () -> {
			this.components.values().forEach(TimedHealthIndicator::ask);
			return component.health();
		};
	}

	/**
	 * End the threads, without waiting for answers.
	 */
	@Override
	public void close() {
		this.components.values().forEach(TimedHealthIndicator::close);
	}

}
