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

package io.github.customeriospring.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of Customer.io, with a component for each API and each publisher, and one for
 * each further workspace that has such components. All APIs are asked at the same time,
 * each on a thread of its own that stays, so that the whole takes no longer than one.
 * Answers are remembered for some time, so that probes by a platform, however frequent,
 * cost few calls. Publishers know at once how they are.
 *
 * @since 0.1.0
 */
public final class CustomerioHealthContributor implements CompositeHealthContributor, AutoCloseable {

	private final Map<String, TimedHealthIndicator> indicators = new LinkedHashMap<>();

	private final Map<String, HealthContributor> components = new LinkedHashMap<>();

	/**
	 * Create a contributor.
	 * @param components the components by name, which ask each time
	 * @param timeToLive how long an answer is good for
	 * @param timeout how long an answer may take; a component is down after that
	 */
	public CustomerioHealthContributor(Map<String, ? extends HealthIndicator> components, Duration timeToLive,
			Duration timeout) {
		this(components, Map.of(), timeToLive, timeout);
	}

	/**
	 * Create a contributor for an application with several workspaces.
	 * @param components the components of the default workspace by name, which ask each
	 * time
	 * @param workspaces the same for further workspaces, by their name
	 * @param timeToLive how long an answer is good for
	 * @param timeout how long an answer may take; a component is down after that
	 */
	public CustomerioHealthContributor(Map<String, ? extends HealthIndicator> components,
			Map<String, ? extends Map<String, ? extends HealthIndicator>> workspaces, Duration timeToLive,
			Duration timeout) {
		this(components, workspaces, timeToLive, timeout, System::nanoTime);
	}

	CustomerioHealthContributor(Map<String, ? extends HealthIndicator> components,
			Map<String, ? extends Map<String, ? extends HealthIndicator>> workspaces, Duration timeToLive,
			Duration timeout, LongSupplier nanoTime) {
		BiFunction<String, HealthIndicator, HealthIndicator> remembered = (name, component) -> asksNobody(component)
				? component : remember(name, new TimedHealthIndicator(name, component, timeToLive, timeout, nanoTime));
		components.forEach((name, component) -> this.components.put(name, remembered.apply(name, component)));
		workspaces.forEach((workspace, parts) -> {
			Map<String, HealthContributor> ofWorkspace = new LinkedHashMap<>();
			parts.forEach(
					(part, component) -> ofWorkspace.put(part, remembered.apply(workspace + "-" + part, component)));
			this.components.put(workspace, CompositeHealthContributor.fromMap(ofWorkspace));
		});
	}

	private static boolean asksNobody(HealthIndicator component) {
		return component instanceof CustomerioPublisherHealthIndicator
				|| component instanceof CustomerioWebhookHealthIndicator;
	}

	private HealthIndicator remember(String name, TimedHealthIndicator indicator) {
		this.indicators.put(name, indicator);
		return () -> {
			this.indicators.values().forEach(TimedHealthIndicator::ask);
			return indicator.health();
		};
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return this.components.get(name);
	}

	@Override
	public Stream<Entry> stream() {
		return this.components.entrySet().stream().map((entry) -> new Entry(entry.getKey(), entry.getValue()));
	}

	/**
	 * End the threads, without waiting for answers.
	 */
	@Override
	public void close() {
		this.indicators.values().forEach(TimedHealthIndicator::close);
	}

}
