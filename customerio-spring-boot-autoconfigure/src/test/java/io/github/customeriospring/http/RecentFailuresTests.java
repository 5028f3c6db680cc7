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

package io.github.customeriospring.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RecentFailuresTests {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	private final RecentFailures failures = new RecentFailures(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void countsKindsAndForgetsTheOldest() {
		for (int i = 0; i < 101; i++) {
			fail("operation" + i);
		}
		fail("operation1");
		assertThat(this.failures.list()).hasSize(100)
			.extracting(RecentFailures.Failure::operation)
			.startsWith("operation1", "operation100")
			.endsWith("operation3", "operation2")
			.doesNotContain("operation0");
		assertThat(this.failures.list().get(0))
			.isEqualTo(new RecentFailures.Failure("one", "operation1", null, "IllegalStateException", 2, NOW));
	}

	@Test
	void leavesCallsToTheOtherObserver() {
		AtomicInteger watched = new AtomicInteger();
		CallObserver other = new CallObserver() {

			@Override
			public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
				watched.incrementAndGet();
				return work.get();
			}

		};
		assertThat(this.failures.watch(other, "one").<String>observe(call("x"), () -> "result")).isEqualTo("result");
		assertThat(watched).hasValue(1);
		assertThat(this.failures.list()).isEmpty();
	}

	private void fail(String operation) {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.failures.watch(CallObserver.NONE, "one").observe(call(operation), () -> {
				throw new IllegalStateException("secret");
			}));
	}

	private static Call call(String operation) {
		return new Call(new Operation(Api.APP, operation, "/v1/" + operation, true), "live");
	}

}
