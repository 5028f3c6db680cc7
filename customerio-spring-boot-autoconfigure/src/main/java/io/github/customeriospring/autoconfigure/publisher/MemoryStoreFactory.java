package io.github.customeriospring.autoconfigure.publisher;

import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
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
		return request.configure(MemoryStore.builder(request.api()))
			.memory(request.properties().getMemory().toSettings(request.names()))
			.build();
	}

}
