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

package io.github.customeriospring.publisher.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import org.jspecify.annotations.Nullable;

/**
 * What every store is told.
 *
 * @param workspace what the workspace is called
 * @param api where to deliver
 * @param settings how operations are delivered
 * @param listener is told about operations that are not delivered, and never throws
 * @param observer watches the requests
 * @param threads makes threads
 * @param clock tells when something happens
 * @since 0.1.0
 */
public record StoreContext(String workspace, BatchApi<?> api, PublisherSettings settings, PublisherListener listener,
		DeliveryObserver observer, ThreadFactory threads, InstantSource clock) {

	/**
	 * Create what delivers.
	 * @param onResume called when lanes that wait should try at once
	 * @return the delivery
	 */
	public Delivery deliver(Runnable onResume) {
		return new Delivery(this.api, this.settings, this.observer, onResume);
	}

	/**
	 * Describe how a store is.
	 * @param status what it does
	 * @param reason why it does not deliver as usual, or {@code null}
	 * @param queued how many operations it has
	 * @param bytes how many bytes they have
	 * @param oldest how old the oldest of them is, by what keeps it
	 * @param counts what has happened
	 * @return the state
	 */
	public PublisherState state(PublisherState.Status status, @Nullable String reason, long queued, long bytes,
			Map<PublisherState.Status, Duration> oldest, PublisherState.Counts counts) {
		return new PublisherState(this.workspace, this.api.api(), status, reason, queued, bytes, oldest, counts);
	}

	/**
	 * Tell what a store does.
	 * @param closed whether it is closed
	 * @param held what holds all operations back, if something does
	 * @param oldest how old the oldest operations are, by what keeps them
	 * @return the status
	 */
	public static PublisherState.Status status(boolean closed, PublisherState.@Nullable Status held,
			Map<PublisherState.Status, Duration> oldest) {
		if (closed) {
			return PublisherState.Status.CLOSED;
		}
		if (held != null) {
			return held;
		}
		return oldest.containsKey(PublisherState.Status.RETRYING) ? PublisherState.Status.RETRYING
				: PublisherState.Status.WAITING;
	}

	/**
	 * A store is closed.
	 * @return the exception for whoever hands over an operation
	 */
	public static CustomerioPublisherException closed() {
		return new CustomerioPublisherException("""
				The publisher is closed, the operation was not taken: publish before the application stops, \
				or in a bean that depends on the publisher""", null, false);
	}

}
