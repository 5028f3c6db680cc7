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

package io.github.customeriospring.metrics;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The state of something, as it was a moment ago: all meters are read at once, and a
 * state may cost a query.
 *
 * @param <T> the type of what has a state, which is not kept alive
 * @param <S> the type of the state
 */
final class StateSample<T, S> {

	private static final long TIME_TO_LIVE = Duration.ofSeconds(1).toNanos();

	private final LongSupplier nanoTime;

	private final Function<T, S> state;

	private volatile @Nullable Sample<S> last;

	StateSample(Function<T, S> state, LongSupplier nanoTime) {
		this.state = state;
		this.nanoTime = nanoTime;
	}

	S of(T owner) {
		long now = this.nanoTime.getAsLong();
		Sample<S> current = this.last;
		if (current == null || now - current.taken >= TIME_TO_LIVE) {
			current = new Sample<>(this.state.apply(owner), now);
			this.last = current;
		}
		return current.state;
	}

	/**
	 * A state and when it was asked for.
	 */
	private record Sample<S>(S state, long taken) {
	}

}
