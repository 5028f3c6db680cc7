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

package io.github.customeriospring.autoconfigure.tenants;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.github.customeriospring.CustomerioTransportException;

/**
 * A tenant that one thread looks up, while others may wait for the same one.
 *
 * @param <T> what is looked up
 */
final class TenantLookup<T> {

	private final Thread thread = Thread.currentThread();

	private final CompletableFuture<T> answer = new CompletableFuture<>();

	void succeeded(T tenant) {
		this.answer.complete(tenant);
	}

	void failed(Throwable failure) {
		this.answer.completeExceptionally(failure);
	}

	/**
	 * Wait for what the other thread finds or fails with.
	 */
	T await() {
		if (this.thread == Thread.currentThread()) {
			throw new IllegalStateException("The CustomerioWorkspaceSource asks for the workspace that it is to find");
		}
		try {
			return this.answer.get();
		}
		catch (ExecutionException ex) {
			throw unchecked(Objects.requireNonNull(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CustomerioTransportException("Interrupted while another thread asked the "
					+ "CustomerioWorkspaceSource for the workspace; nothing was sent", ex, false, false);
		}
	}

	private static RuntimeException unchecked(Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException unchecked) ? unchecked : new UndeclaredThrowableException(failure);
	}

}
