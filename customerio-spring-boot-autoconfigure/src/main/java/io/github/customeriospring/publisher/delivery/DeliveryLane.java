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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * Delivers operations in their order, one request at a time, and tells how far it came.
 * It never waits: whoever keeps the operations waits, and passes those that are left
 * again. For one thread at a time.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public final class DeliveryLane<T extends QueuedOperation> {

	/** How late an event may come to trigger a campaign. */
	private static final Duration IN_TIME = Duration.ofHours(72);

	private static final int TOO_LARGE = 413;

	private final BatchApi<?> api;

	private final DeliveryObserver observer;

	private final Gate gate;

	private final Backoff backoff;

	private final DeliveryCounts counts;

	private final Outcomes<? super T> outcomes;

	private final PartLimit limit = new PartLimit();

	private int failures;

	DeliveryLane(BatchApi<?> api, DeliveryObserver observer, Gate gate, Backoff backoff, DeliveryCounts counts,
			Outcomes<? super T> outcomes) {
		this.api = api;
		this.observer = observer;
		this.gate = gate;
		this.backoff = backoff;
		this.counts = counts;
		this.outcomes = outcomes;
	}

	/**
	 * Put operations together that can travel together.
	 * @param operations the operations, in a list that may be changed
	 * @return the same operations, in a list that may be changed, in which those with the
	 * same key have kept their order
	 */
	public List<T> arrange(List<T> operations) {
		return this.api.arrange(operations);
	}

	/**
	 * Deliver operations. A request that is refused as a whole is divided until it is
	 * clear which operation is to blame. As soon as one of them is
	 * {@linkplain QueuedOperation#isWithdrawn() withdrawn}, nothing more is sent.
	 * @param operations the operations, in order
	 * @return how far it came
	 */
	public Progress deliver(List<? extends T> operations) {
		int settled = 0;
		int size = operations.size();
		while (settled < operations.size() && !isAnyWithdrawn(operations, settled)) {
			Gate.Pass pass = this.gate.enter();
			if (pass.hold() != null) {
				return new Progress(settled, pass.hold());
			}
			int most = pass.isProbe() ? 1 : Math.min(size, this.limit.most());
			List<? extends T> part = fit(operations.subList(settled, Math.min(settled + most, operations.size())));
			Answer answer = pass.isProbe() ? probe(part) : post(part, false);
			if (answer.hold != null) {
				return new Progress(settled, answer.hold);
			}
			if (answer.divide) {
				size = part.size() / 2;
			}
			else {
				settled += part.size();
				size = answer.refusedAlone ? operations.size() : size;
			}
		}
		return new Progress(settled, null);
	}

	private static boolean isAnyWithdrawn(List<? extends QueuedOperation> operations, int from) {
		for (int i = from; i < operations.size(); i++) {
			if (operations.get(i).isWithdrawn()) {
				return true;
			}
		}
		return false;
	}

	private List<? extends T> fit(List<? extends T> operations) {
		return (operations.size() == 1) ? operations : operations.subList(0, this.api.fit(payloads(operations)));
	}

	private static List<byte[]> payloads(List<? extends QueuedOperation> operations) {
		return (operations instanceof StoredOperations<?> stored) ? stored.payloads()
				: operations.stream().map(QueuedOperation::payload).toList();
	}

	private Answer probe(List<? extends T> part) {
		try {
			return post(part, true);
		}
		finally {
			this.gate.probed();
		}
	}

	private Answer post(List<? extends T> part, boolean isProbe) {
		Map<Integer, List<OperationRefusal>> refused;
		try {
			refused = this.observer.post(part, () -> this.api.post(payloads(part)));
		}
		catch (CustomerioRateLimitTimeoutException ex) {
			return Answer.held(PublisherState.Status.LIMITED, ex.getRetryAfter(), ex);
		}
		catch (RuntimeException ex) {
			return Thread.currentThread().isInterrupted() ? stopped() : failed(part, ex);
		}
		this.failures = 0;
		this.limit.accepted(part.size());
		this.gate.works(isProbe);
		this.counts.answered(part.size(), refused.size());
		if (part.get(0).age().compareTo(IN_TIME) > 0) {
			this.counts.late.add(part.size() - refused.size());
		}
		for (int i = 0; i < part.size(); i++) {
			List<OperationRefusal> refusals = refused.get(i);
			if (refusals == null) {
				this.outcomes.delivered(part.get(i));
			}
			else {
				this.outcomes.refused(part.get(i), refusals);
			}
		}
		return Answer.SETTLED;
	}

	/**
	 * Whoever interrupts a request wants the thread to stop. If not, it goes on soon.
	 */
	private Answer stopped() {
		return Answer.held(PublisherState.Status.WAITING, this.backoff.after(1), null);
	}

	private Answer failed(List<? extends T> part, RuntimeException failure) {
		this.counts.failed();
		return failed(part, (failure instanceof CustomerioException known) ? known : new CustomerioPublisherException(
				"A request failed with %s, which is no failure of a call".formatted(failure.getClass().getName()),
				failure, true));
	}

	private Answer failed(List<? extends T> part, CustomerioException failure) {
		if (failure instanceof CustomerioRateLimitException limited) {
			this.gate.failed(failure);
			this.gate.limit(limited.getRetryAfter());
			return Answer.held(PublisherState.Status.LIMITED, Duration.ZERO, failure);
		}
		if (!(failure instanceof CustomerioResponseException response)) {
			return failure.isTransient() ? again(failure, null) : notPossible(failure);
		}
		return switch (Meaning.of(response)) {
			case LATER -> again(failure, response.getRetryAfter());
			case NOT_THESE -> (part.size() > 1) ? divide(part, response) : refusedAlone(part.get(0), response);
			case NOTHING -> pause(failure);
		};
	}

	private Answer divide(List<? extends T> part, CustomerioResponseException response) {
		if (response.getStatus() == TOO_LARGE) {
			this.limit.tooLarge(part.size());
		}
		return Answer.DIVIDE;
	}

	/**
	 * What is not transient and no answer, such as a certificate that is not trusted or
	 * an interceptor that fails, may be gone after a while, unless it is a setting.
	 */
	private Answer notPossible(CustomerioException failure) {
		return (failure instanceof CustomerioModeException) ? pause(failure) : again(failure, null);
	}

	private Answer again(CustomerioException failure, @Nullable Duration asked) {
		this.failures++;
		this.gate.failed(failure);
		Duration wait = this.backoff.after(this.failures);
		return Answer.held(PublisherState.Status.RETRYING, (asked != null) ? Gate.limited(asked).plus(wait) : wait,
				failure);
	}

	private Answer pause(CustomerioException failure) {
		this.gate.pause(failure);
		return Answer.held(PublisherState.Status.PAUSED, Duration.ZERO, failure);
	}

	/**
	 * Refused alone, an operation is to blame, unless everything is refused.
	 */
	private Answer refusedAlone(T operation, CustomerioResponseException failure) {
		if (!this.gate.suspect()) {
			this.gate.pauseForSuspects(failure);
			return Answer.held(PublisherState.Status.PAUSED, Duration.ZERO, failure);
		}
		List<OperationRefusal> refusals = failure.getErrors()
			.stream()
			.map((error) -> new OperationRefusal(error.reason(), error.field(), error.message()))
			.toList();
		this.failures = 0;
		this.limit.forget();
		this.counts.refused.increment();
		this.outcomes.refused(operation,
				refusals.isEmpty() ? List.of(new OperationRefusal(null, null, null)) : refusals);
		return Answer.REFUSED_ALONE;
	}

	/**
	 * What an answer says about the operations of its request.
	 */
	private enum Meaning {

		/** The same request may succeed later. */
		LATER,

		/** At least one of the operations cannot be taken. */
		NOT_THESE,

		/** No request can succeed until somebody does something. */
		NOTHING;

		static Meaning of(CustomerioResponseException answer) {
			if (answer.isTransient()) {
				return LATER;
			}
			return switch (answer.getStatus()) {
				case 400, TOO_LARGE, 422 -> NOT_THESE;
				case 425 -> LATER;
				default -> NOTHING;
			};
		}

	}

	/**
	 * What follows from a request.
	 */
	private record Answer(boolean divide, boolean refusedAlone, @Nullable Hold hold) {

		static final Answer SETTLED = new Answer(false, false, null);

		static final Answer DIVIDE = new Answer(true, false, null);

		static final Answer REFUSED_ALONE = new Answer(false, true, null);

		static Answer held(PublisherState.Status status, @Nullable Duration time,
				@Nullable CustomerioException failure) {
			return new Answer(false, false, new Hold(status, (time != null) ? time : Duration.ZERO, failure));
		}

	}

}
