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

import java.util.List;
import java.util.function.Consumer;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.UndeliveredOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all listeners, whatever one of them throws.
 *
 * @since 0.1.0
 */
public final class GuardedListeners implements PublisherListener {

	private static final Logger logger = LoggerFactory.getLogger(GuardedListeners.class);

	private final List<PublisherListener> listeners;

	/**
	 * Create listeners.
	 * @param listeners whom to tell, in order
	 */
	public GuardedListeners(List<? extends PublisherListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
		tell((listener) -> listener.refused(operation, refusal));
	}

	@Override
	public void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
		tell((listener) -> listener.gaveUp(operation, failure));
	}

	@Override
	public void dropped(UndeliveredOperation operation) {
		tell((listener) -> listener.dropped(operation));
	}

	@Override
	public void dead(UndeliveredOperation operation) {
		tell((listener) -> listener.dead(operation));
	}

	private void tell(Consumer<PublisherListener> message) {
		for (PublisherListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (Exception | LinkageError | AssertionError ex) {
				// Its text may hold what the listener was told
				logger.warn("A publisher listener ({}) failed with {}", listener.getClass().getName(),
						ex.getClass().getName());
			}
		}
	}

}
