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

package io.github.customeriospring.test.internal.inspector;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.customeriospring.test.internal.server.ExchangeLog;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * Waits for something that a request to the fake brings about.
 */
final class Waiting {

	private final ExchangeLog exchanges;

	Waiting(ExchangeLog exchanges) {
		this.exchanges = exchanges;
	}

	/**
	 * Answers with the first thing that there is, now or within the timeout of the call.
	 */
	Reply first(RoutedCall call, Supplier<? extends Optional<?>> search) {
		Duration timeout = Params.timeout(call);
		long end = System.nanoTime() + timeout.toNanos();
		while (true) {
			long version = this.exchanges.version();
			Optional<?> found = search.get();
			if (found.isPresent()) {
				return Params.ok(found.get());
			}
			if (!changes(version, Duration.ofNanos(end - System.nanoTime()))) {
				throw new RefusedException(
						Refusal.notFound("Nothing like that came within %d seconds".formatted(timeout.toSeconds())));
			}
		}
	}

	private boolean changes(long version, Duration timeout) {
		try {
			return this.exchanges.awaitChange(version, timeout);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
