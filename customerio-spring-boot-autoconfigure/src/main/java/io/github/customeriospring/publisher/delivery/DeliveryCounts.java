package io.github.customeriospring.publisher.delivery;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what is delivered.
 */
final class DeliveryCounts {

	final LongAdder delivered = new LongAdder();

	final LongAdder refused = new LongAdder();

	final LongAdder late = new LongAdder();

	final LongAdder requests = new LongAdder();

	final LongAdder failedRequests = new LongAdder();

	void answered(int operations, int refused) {
		this.requests.increment();
		this.delivered.add(operations - refused);
		this.refused.add(refused);
	}

	void failed() {
		this.requests.increment();
		this.failedRequests.increment();
	}

}
