package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.PublisherState;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.delivery.DeliveryLane;
import io.github.customeriospring.publisher.delivery.Hold;
import io.github.customeriospring.publisher.delivery.Outcomes;
import io.github.customeriospring.publisher.delivery.Progress;
import io.github.customeriospring.publisher.store.PublisherStore.Taken;
import io.github.customeriospring.v2.BatchConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what a lane has fetched, request by request, and commits after each. Not
 * thread-safe.
 */
final class LaneDelivery implements Outcomes<KafkaOperation> {

	/** So that a rebalance does not wait for long. */
	private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private final DeliveryLane<KafkaOperation> lane;

	private final OperationRecords records;

	private final DeadLetterTopic deadLetters;

	private final PublisherSettings settings;

	private final BooleanSupplier stopping;

	/**
	 * Settled, and not acknowledged since one before them is not: they are not delivered
	 * again when they are fetched again.
	 */
	private final Map<TopicPartition, Set<Long>> ahead = new HashMap<>();

	private final List<DeadRecord> dead = new ArrayList<>();

	private Poll poll;

}
