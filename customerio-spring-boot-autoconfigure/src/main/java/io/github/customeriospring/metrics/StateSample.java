package io.github.customeriospring.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * The state of a publisher, as it was a moment ago: all meters are read at once, and a
 * state may cost a query.
 */
final class StateSample {

	private static final long TIME_TO_LIVE = Duration.ofSeconds(1).toNanos();

	private final LongSupplier nanoTime;

	private volatile @Nullable Sample last;

	StateSample(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	PublisherState of(OperationPublisher<?> publisher) {
		long now = this.nanoTime.getAsLong();
		Sample current = this.last;
		if (current == null || now - current.taken >= TIME_TO_LIVE) {
			current = new Sample(publisher.state(), now);
			this.last = current;
		}
		return current.state;
	}

	/**
	 * A state and when it was asked for.
	 */
	private record Sample(PublisherState state, long taken) {
	}

}
