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

package io.github.customeriospring.test.mockito;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.assertj.core.configuration.ConfigurationProvider;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatcher;

/**
 * A matcher that tells what it has refused. Mockito shows the {@code toString()} of a
 * matcher, after asking it, and that of the arguments, which say nothing.
 *
 * @param <T> the type of the argument
 */
final class RevealingMatcher<T> implements ArgumentMatcher<T> {

	private static final int MAX_SHOWN = 10;

	private final String description;

	private final Predicate<T> condition;

	private final Set<String> refused = new LinkedHashSet<>();

	RevealingMatcher(String description, Predicate<T> condition) {
		this.description = description;
		this.condition = condition;
	}

	@Override
	public synchronized boolean matches(@Nullable T argument) {
		boolean matches = argument != null && this.condition.test(argument);
		if (!matches && this.refused.size() < MAX_SHOWN) {
			this.refused.add(show(argument));
		}
		return matches;
	}

	/**
	 * Shows any value as a failing assertion would.
	 */
	static String show(@Nullable Object value) {
		return ConfigurationProvider.CONFIGURATION_PROVIDER.representation().toStringOf(value);
	}

	@Override
	public synchronized String toString() {
		return this.refused.isEmpty() ? this.description
				: "%s, which differs from %s".formatted(this.description, String.join(" and from ", this.refused));
	}

}
