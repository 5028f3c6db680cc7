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
 * Two observers.
 *
 * @param first is told first
 * @param second is told next, within what the first one watches
 */
record ObserverPair(DeliveryObserver first, DeliveryObserver second) implements DeliveryObserver {

	@Override
	public DeliveryObserver forPublisher(String workspace, Api api) {
		return new ObserverPair(this.first.forPublisher(workspace, api), this.second.forPublisher(workspace, api));
	}

	@Override
	public @Nullable String traceParent() {
		String traceParent = this.first.traceParent();
		return (traceParent != null) ? traceParent : this.second.traceParent();
	}

	@Override
	public <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
		return this.first.post(operations, () -> this.second.post(operations, request));
	}

}
