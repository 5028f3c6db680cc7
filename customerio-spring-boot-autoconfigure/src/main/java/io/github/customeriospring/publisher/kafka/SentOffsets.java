package io.github.customeriospring.publisher.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * How far the partitions were written by this process. Thread-safe.
 */
final class SentOffsets {

	private final ConcurrentMap<Integer, Long> last = new ConcurrentHashMap<>();

	void add(RecordMetadata metadata) {
		this.last.merge(metadata.partition(), metadata.offset(), Math::max);
	}

	/**
	 * Return the offset of the last record that was written to each partition.
	 * @return the offsets by partition, as they are now
	 */
	Map<Integer, Long> snapshot() {
		return Map.copyOf(this.last);
	}

}
