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

package io.github.customeriospring.publisher.memory;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.BatchConnection;

/**
 * Builds publishers of the Track API that keep operations in memory.
 */
final class MemoryPublishers {

	private final TrackBatchApi api;

	private final MemoryStore.Builder store;

	private InstantSource clock = InstantSource.system();

	private MemoryPublishers(BatchConnection connection) {
		this.api = new TrackBatchApi(connection);
		this.store = MemoryStore.builder(this.api);
	}

	static MemoryPublishers to(BatchConnection connection) {
		return new MemoryPublishers(connection);
	}

	MemoryPublishers settings(PublisherSettings settings) {
		this.store.settings(settings);
		return this;
	}

	MemoryPublishers memory(MemorySettings memory) {
		this.store.memory(memory);
		return this;
	}

	MemoryPublishers listeners(List<? extends PublisherListener> listeners) {
		this.store.listeners(listeners);
		return this;
	}

	MemoryPublishers workspace(String workspace) {
		this.store.workspace(workspace);
		return this;
	}

	MemoryPublishers threads(ThreadFactory threads) {
		this.store.threads(threads);
		return this;
	}

	MemoryPublishers clock(InstantSource clock) {
		this.clock = clock;
		this.store.clock(clock);
		return this;
	}

	TrackPublisher build() {
		return new TrackPublisher(this.api, this.store.build(), DeliveryObserver.NONE, this.clock);
	}

}
