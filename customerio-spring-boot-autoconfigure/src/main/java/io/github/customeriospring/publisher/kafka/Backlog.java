package io.github.customeriospring.publisher.kafka;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much waits in the partitions of this process, as it was a moment ago. Thread-safe.
 */
final class Backlog {

	private final LongAdder records = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	private volatile long operations;

	/**
	 * Learn how large operations are.
	 */
	void fetched(List<? extends ConsumerRecord<?, ?>> fetched) {
		long size = 0;
		for (ConsumerRecord<?, ?> record : fetched) {
			size += Math.max(0, record.serializedValueSize());
		}
		this.records.add(fetched.size());
		this.bytes.add(size);
	}

	void sampled(long operations) {
		this.operations = operations;
	}

	long operations() {
		return this.operations;
	}

	/**
	 * Return about how many bytes they have.
	 */
	long bytes() {
		return Math.round((double) this.operations * this.bytes.sum() / Math.max(1, this.records.sum()));
	}

}
