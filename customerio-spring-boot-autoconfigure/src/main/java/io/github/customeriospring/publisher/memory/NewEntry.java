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
