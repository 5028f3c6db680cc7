package io.github.customeriospring.publisher.memory;

import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.store.EncodedOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it was handed over.
 */
final class NewEntry extends MemoryEntry {

	private final EncodedOperation operation;

	private final @Nullable CompletableFuture<Receipt> future;

	NewEntry(EncodedOperation operation, @Nullable CompletableFuture<Receipt> future) {
		super(System.nanoTime());
		this.operation = operation;
		this.future = future;
	}

	@Override
	public byte[] payload() {
		return this.operation.payload();
	}

	@Override
	public int[] keys() {
		return this.operation.keys();
	}

	@Override
	public @Nullable String traceParent() {
		return this.operation.traceParent();
	}

	@Override
	@Nullable CompletableFuture<Receipt> future() {
		return this.future;
	}

}
