/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.publisher.jdbc;

import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

import io.github.customeriospring.jdbc.Codecs;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.queue.LateCommits;
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
