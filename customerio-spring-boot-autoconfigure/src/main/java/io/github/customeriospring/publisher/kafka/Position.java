package io.github.customeriospring.publisher.kafka;

import java.util.Comparator;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record is in its topic.
 */
record Position(int partition, long offset) implements Comparable<Position> {

	private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::partition)
		.thenComparingLong(Position::offset);

	static Position of(ConsumerRecord<?, ?> record) {
		return new Position(record.partition(), record.offset());
	}

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

}
