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

package io.github.customeriospring.autoconfigure.publisher;

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.publisher.memory.MemorySettings;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.PublisherStore;

/**
 * Creates stores in memory.
 */
class MemoryStoreFactory implements PublisherStoreFactory {

	@Override
	public Store store() {
		return Store.MEMORY;
	}

	@Override
	public PublisherStore create(Request request) {
		MemorySettings settings = request.properties().getMemory().toSettings(request.names());
		return new LazyStore("MemoryStore",
				() -> request.configure(MemoryStore.builder(request.api())).memory(settings).build());
	}

}
