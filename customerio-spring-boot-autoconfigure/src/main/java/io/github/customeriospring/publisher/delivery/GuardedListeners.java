package io.github.customeriospring.publisher.delivery;

import java.util.List;
import java.util.function.Consumer;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.UndeliveredOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all listeners, whatever one of them throws.
 *
 * @since 0.1.0
 */
public final class GuardedListeners implements PublisherListener {

	private static final Logger logger = LoggerFactory.getLogger(GuardedListeners.class);

	private final List<PublisherListener> listeners;

	/**
	 * Create listeners.
	 * @param listeners whom to tell, in order
	 */
	public GuardedListeners(List<? extends PublisherListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void refused(UndeliveredOperation operation, OperationRefusal refusal) {
		tell((listener) -> listener.refused(operation, refusal));
	}

	@Override
	public void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
		tell((listener) -> listener.gaveUp(operation, failure));
	}

	@Override
	public void dropped(UndeliveredOperation operation) {
		tell((listener) -> listener.dropped(operation));
	}

	@Override
	public void dead(UndeliveredOperation operation) {
		tell((listener) -> listener.dead(operation));
	}

	private void tell(Consumer<PublisherListener> message) {
		for (PublisherListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (Exception | LinkageError | AssertionError ex) {
				// Its text may hold what the listener was told
				logger.warn("A publisher listener ({}) failed with {}", listener.getClass().getName(),
						ex.getClass().getName());
			}
		}
	}

}
