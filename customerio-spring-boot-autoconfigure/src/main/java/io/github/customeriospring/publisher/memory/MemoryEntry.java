package io.github.customeriospring.publisher.memory;

import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.lane.LaneEntry;
import io.github.customeriospring.publisher.store.EncodedOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation in memory.
 */
final class MemoryEntry extends LaneEntry {

	private final @Nullable CompletableFuture<Receipt> future;

	MemoryEntry(EncodedOperation operation, @Nullable CompletableFuture<Receipt> future) {
		super(operation.keys(), operation.payload(), operation.traceParent(), System.nanoTime());
		this.future = future;
	}

	@Nullable CompletableFuture<Receipt> future() {
		return this.future;
	}

}
