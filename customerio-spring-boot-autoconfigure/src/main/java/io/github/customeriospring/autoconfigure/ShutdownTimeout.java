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
