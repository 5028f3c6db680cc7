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
