package io.github.customeriospring.publisher.memory;

import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.lane.LaneEntry;
import org.jspecify.annotations.Nullable;

/**
 * An operation in memory.
 */
abstract class MemoryEntry extends LaneEntry {

	MemoryEntry(long handedOver) {
		super(handedOver);
	}

	/**
	 * Return what waits for the outcome.
	 */
	abstract @Nullable CompletableFuture<Receipt> future();

}
