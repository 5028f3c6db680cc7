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
