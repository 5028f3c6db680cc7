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

import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import org.jspecify.annotations.Nullable;

/**
 * Watches what is handed over and posted, for example to measure and to trace it. It must
 * not throw exceptions of its own. Thread-safe.
 *
 * @since 0.1.0
 */
public interface DeliveryObserver {

	/**
	 * Watches nothing.
	 */
	DeliveryObserver NONE = new DeliveryObserver() {
	};

	/**
	 * Let several observers watch.
	 * @param observers the observers, of which the first one is told first
	 * @return an observer that tells them all
	 */
	static DeliveryObserver of(List<DeliveryObserver> observers) {
		DeliveryObserver all = NONE;
		for (DeliveryObserver observer : observers) {
			all = (all != NONE) ? new ObserverPair(all, observer) : observer;
		}
		return all;
	}

	/**
	 * Return an observer of one publisher.
	 * @param workspace the name of its workspace
	 * @param api the API that it delivers to
	 * @return the observer
	 */
	default DeliveryObserver forPublisher(String workspace, Api api) {
		return this;
	}

	/**
	 * Return the span of this thread, which hands an operation over.
	 * @return the span in W3C's form, or {@code null} if there is none
	 */
	default @Nullable String traceParent() {
		return null;
	}

	/**
	 * Watch a request.
	 * @param <R> the type of the answer
	 * @param operations what it carries
	 * @param request posts it and returns the answer
	 * @return the answer
	 */
	default <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
		return request.get();
	}

}
