package io.github.customeriospring.publisher.jdbc;

import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.LateCommits;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.Delivery;
import io.github.customeriospring.publisher.lane.LaneSettings;

/**
 * What a store consists of, whether it is started or not.
 *
 * @param database where operations are kept
 * @param queue the workspace and the API
 * @param settings how they are kept
 * @param codecs writes and reads payloads
 * @param api where to deliver
 * @param reads reads operations
 * @param lateCommits announces what is committed late
 * @param deadLetters what was put aside
 * @param dead how many operations were put aside by this instance
 * @param delivery delivers
 * @param lanes how to deliver
 * @param listener is told what is not delivered, and never throws
 * @param clock tells when something happens
 */
record Outbox(Database database, OutboxQueue queue, JdbcStoreSettings settings, Codecs codecs, BatchApi<?> api,
		OutboxReads reads, LateCommits lateCommits, OutboxDeadLetters deadLetters, LongAdder dead, Delivery delivery,
		LaneSettings lanes, PublisherListener listener, InstantSource clock) {
}
