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

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.CustomerioResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the clients log: at {@code DEBUG} one line per call and one per repetition. No
 * line holds data, and none is put together unless it is wanted.
 */
final class CallLog {

	/** The name of the logger, to which the documents refer. */
	static final String NAME = "io.github.customeriospring.calls";

	private static final Logger logger = LoggerFactory.getLogger(NAME);

	private final AtomicBoolean watcherReported = new AtomicBoolean();

	boolean isEnabled() {
		return logger.isDebugEnabled();
	}

	void succeeded(Call call, long start) {
		end(call, start, "status " + call.status());
	}

	void failed(Call call, long start, Throwable failure) {
		end(call, start, describe(failure));
	}

	private static void end(Call call, long start, String outcome) {
		logger.debug("{}: {} after {} ms, attempts: {}", call.operation(), outcome,
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), call.attempts());
	}

	void repeats(Call call, CallRetryPolicy policy) {
		if (logger.isDebugEnabled()) {
			logger.debug("{}: attempt {} after {} ms, since the last one failed: {}", call.operation(), call.attempts(),
					policy.lastDelay(), describe(policy.lastFailure()));
		}
	}

	private static String describe(@Nullable Throwable failure) {
		if (failure instanceof CustomerioOutcomeUnknownException unknown) {
			return "outcome unknown, " + describe(unknown.getCause());
		}
		if (failure instanceof CustomerioResponseException response) {
			return "%s, status %d".formatted(response.getClass().getSimpleName(), response.getStatus());
		}
		return (failure != null) ? failure.getClass().getSimpleName() : "unknown";
	}

	/**
	 * Say that something which only watches calls failed, the first time.
	 * @param failure the failure, whose text may hold anything
	 */
	void watcherFailed(Throwable failure) {
		if (this.watcherReported.compareAndSet(false, true)) {
			StackTraceElement[] places = failure.getStackTrace();
			logger.warn("""
					An observation handler, or something else that watches calls to Customer.io, failed with {} at {}. \
					The calls are not affected. Further failures of this client are not reported""",
					failure.getClass().getName(), (places.length > 0) ? places[0] : "an unknown place");
		}
	}

}
