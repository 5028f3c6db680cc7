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

package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.delivery.Nanos;
import io.github.customeriospring.publisher.store.FlushFailure;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the group has settled what this process has written.
 */
final class Flush {

	private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(10);

	private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);

	private final SentOffsets sent;

	private final GroupOffsets offsets;

	Flush(SentOffsets sent, GroupOffsets offsets) {
		this.sent = sent;
		this.offsets = offsets;
	}

	/**
	 * Wait for what was written before.
	 * @param reason tells why nothing is delivered
	 */
	void await(Duration atMost, Supplier<@Nullable String> reason) {
		Map<Integer, Long> sent = this.sent.snapshot();
		long start = System.nanoTime();
		long wait = FIRST_WAIT;
		try {
			while (true) {
				Answer answer = ask(sent);
				if (answer.failure == null && answer.left == 0) {
					return;
				}
				long rest = Nanos.of(atMost) - (System.nanoTime() - start);
				if (rest <= 0) {
					throw (answer.failure != null) ? unknown(answer.failure)
							: FlushFailure.notDelivered(answer.left, atMost, reason.get());
				}
				TimeUnit.NANOSECONDS.sleep(Math.min(wait, rest));
				wait = Math.min(wait * 2, LONGEST_WAIT);
			}
		}
		catch (InterruptedException ex) {
			throw FlushFailure.interrupted(ex);
		}
	}

	private Answer ask(Map<Integer, Long> sent) throws InterruptedException {
		try {
			return new Answer(this.offsets.left(sent), null);
		}
		catch (ExecutionException | KafkaException ex) {
			return new Answer(0, ex);
		}
	}

	private static CustomerioPublisherException unknown(Exception cause) {
		return new CustomerioPublisherException("""
				Kafka does not say what was delivered (%s): look at the brokers. What they have acknowledged is not \
				lost""".formatted(((cause.getCause() != null) ? cause.getCause() : cause).getClass().getSimpleName()),
				cause, true);
	}

	/**
	 * How many operations are left, unless that could not be asked.
	 */
	private record Answer(long left, @Nullable Exception failure) {
	}

}
