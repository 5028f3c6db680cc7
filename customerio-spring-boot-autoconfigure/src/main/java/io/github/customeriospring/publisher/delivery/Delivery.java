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

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the operations of one workspace, whatever keeps them. What concerns all of
 * them is known to all lanes: when Customer.io asks to be left alone, and when nothing
 * can be delivered, such as with a wrong credential. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Delivery {

	private final BatchApi<?> api;

	private final DeliveryObserver observer;

	private final Backoff backoff;

	private final Gate gate;

	private final DeliveryCounts counts = new DeliveryCounts();

	/**
	 * Create a delivery.
	 * @param api where to
	 * @param settings how
	 * @param observer watches the requests
	 * @param onResume called when lanes that wait should try at once
	 */
	public Delivery(BatchApi<?> api, PublisherSettings settings, DeliveryObserver observer, Runnable onResume) {
		this.api = api;
		this.observer = observer;
		this.backoff = new Backoff(settings.retryDelay(), settings.maxRetryDelay());
		this.gate = new Gate(settings.probeInterval(), this.backoff, onResume);
	}

	/**
	 * Open a lane.
	 * @param <T> the type of the operations
	 * @param outcomes learns what becomes of operations
	 * @return the lane
	 */
	public <T extends QueuedOperation> DeliveryLane<T> openLane(Outcomes<? super T> outcomes) {
		return new DeliveryLane<>(this.api, this.observer, this.gate, this.backoff, this.counts, outcomes);
	}

	/**
	 * Deliver nothing until {@link #resume()}.
	 */
	public void pause() {
		this.gate.pauseByHand();
	}

	/**
	 * Deliver again, whatever the reason was not to.
	 */
	public void resume() {
		this.gate.resume();
	}

	/**
	 * Return what holds all lanes back.
	 * @return {@code PAUSED}, {@code LIMITED} or {@code null}
	 */
	public PublisherState.@Nullable Status status() {
		return this.gate.status();
	}

	/**
	 * Return why operations are not delivered as usual.
	 * @return the last failure in words and without data, or {@code null}
	 */
	public @Nullable String reason() {
		return this.gate.reason();
	}

	/**
	 * Count what has happened.
	 * @param accepted how many operations the store has taken
	 * @param dead how many it has put aside
	 * @param gaveUp how many it has given up
	 * @param dropped how many it has dropped
	 * @param blocked how long callers have waited for room
	 * @return the counts, with those of the delivery and without changes of leases
	 */
	public PublisherState.Counts counts(long accepted, long dead, long gaveUp, long dropped, Duration blocked) {
		return new PublisherState.Counts(accepted, this.counts.delivered.sum(), this.counts.refused.sum(), dead, gaveUp,
				dropped, this.counts.requests.sum(), this.counts.failedRequests.sum(), this.counts.late.sum(), blocked,
				0);
	}

}
