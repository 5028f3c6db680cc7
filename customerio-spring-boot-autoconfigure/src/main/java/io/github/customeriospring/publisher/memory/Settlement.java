package io.github.customeriospring.publisher.memory;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.CustomerioUndeliveredException;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.Receipt;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.delivery.LogInterval;
import io.github.customeriospring.publisher.delivery.Outcomes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those concerned what became of an operation: its future, listeners and the log.
 */
final class Settlement implements Outcomes<Entry> {

	private static final Logger logger = LoggerFactory.getLogger(MemoryPublisher.class);

	private final String workspace;

	private final InstantSource clock;

	/** Never throws. */
	private final PublisherListener listener;

	private final LongAdder gaveUp = new LongAdder();

	private final LongAdder dropped = new LongAdder();

	private final LongAdder refused = new LongAdder();

	private final LogInterval logInterval = new LogInterval();

	Settlement(String workspace, InstantSource clock, PublisherListener listener) {
		this.workspace = workspace;
		this.clock = clock;
		this.listener = listener;
	}

	@Override
	public void delivered(Entry entry) {
		CompletableFuture<Receipt> future = entry.future();
		if (future != null) {
			future.complete(new Receipt(this.clock.instant()));
		}
	}

	@Override
	public void refused(Entry entry, List<OperationRefusal> refusals) {
		this.refused.increment();
		UndeliveredOperation operation = undelivered(entry);
		refusals.forEach((refusal) -> this.listener.refused(operation, refusal));
		fail(entry, "Customer.io has refused the operation: getRefusal() says why", null, refusals.get(0), false);
		log();
	}

	void gaveUp(Entry entry, CustomerioException failure) {
		this.gaveUp.increment();
		this.listener.gaveUp(undelivered(entry), failure);
		fail(entry, """
				The operation was given up, since requests have failed for longer than \
				customerio.publisher.memory.give-up-after: %s""".formatted(failure.getMessage()), failure, null, true);
		log();
	}

	void dropped(Entry entry) {
		this.dropped.increment();
		this.listener.dropped(undelivered(entry));
		fail(entry, "The operation was dropped: to make room for another one, or since the publisher was closed", null,
				null, true);
		log();
	}

	void rolledBack(Entry entry) {
		fail(entry, "The operation was dropped, since the transaction was not committed", null, null, false);
	}

	/**
	 * Say that there were losses, but not for each of them.
	 */
	private void log() {
		if (this.logInterval.begin()) {
			logger.warn("""
					Until now {} operations were refused, {} given up and {} dropped. A PublisherListener gets them, \
					with the reasons""", this.refused.sum(), this.gaveUp.sum(), this.dropped.sum());
		}
	}

	long gaveUp() {
		return this.gaveUp.sum();
	}

	long dropped() {
		return this.dropped.sum();
	}

	private UndeliveredOperation undelivered(Entry entry) {
		return new UndeliveredOperation(this.workspace, entry.json(), this.clock.instant().minusNanos(entry.age()));
	}

	private static void fail(Entry entry, String message, @Nullable CustomerioException cause,
			@Nullable OperationRefusal refusal, boolean mayHaveBeenProcessed) {
		CompletableFuture<Receipt> future = entry.future();
		if (future != null) {
			future.completeExceptionally(
					new CustomerioUndeliveredException(message, cause, refusal, mayHaveBeenProcessed));
		}
	}

}
