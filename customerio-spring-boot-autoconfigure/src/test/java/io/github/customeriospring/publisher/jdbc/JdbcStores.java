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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.store.TrackPublisher;

import org.springframework.util.unit.DataSize;

/**
 * Creates publishers with a database, and closes them.
 */
final class JdbcStores implements AutoCloseable {

	static final PublisherSettings SETTINGS = PublisherSettings.defaults()
		.withLanes(4)
		.withBatches(100, DataSize.ofKilobytes(100), Duration.ZERO)
		.withRetries(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(100));

	static final JdbcStoreSettings JDBC = JdbcStoreSettings.defaults()
		.withLeases(Duration.ofSeconds(1), Duration.ofSeconds(3));

	private final DataSource dataSource;

	private final TrackServer server;

	private final List<TrackPublisher> publishers = new ArrayList<>();

	JdbcStores(DataSource dataSource, TrackServer server) {
		this.dataSource = dataSource;
		this.server = server;
		store(UnaryOperator.identity()).createTables();
	}

	JdbcStore store(UnaryOperator<JdbcStore.Builder> customizer) {
		return customizer.apply(builder(this.dataSource)).build();
	}

	JdbcStore.Builder builder(DataSource dataSource) {
		return JdbcStore.builder(new TrackBatchApi(this.server.connection()), dataSource).settings(SETTINGS).jdbc(JDBC);
	}

	/**
	 * Create a publisher that is not started.
	 */
	TrackPublisher stopped(UnaryOperator<JdbcStore.Builder> customizer) {
		TrackPublisher publisher = new TrackPublisher(new TrackBatchApi(this.server.connection()), store(customizer));
		this.publishers.add(publisher);
		return publisher;
	}

	TrackPublisher stopped() {
		return stopped(UnaryOperator.identity());
	}

	TrackPublisher started() {
		TrackPublisher publisher = stopped();
		publisher.start();
		return publisher;
	}

	@Override
	public void close() {
		this.publishers.forEach((publisher) -> publisher.close(Duration.ofSeconds(10)));
	}

}
