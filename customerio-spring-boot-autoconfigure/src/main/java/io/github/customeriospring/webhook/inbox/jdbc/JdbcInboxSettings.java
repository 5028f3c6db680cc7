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

package io.github.customeriospring.webhook.inbox.jdbc;

import java.time.Duration;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.jdbc.queue.LeaseTimes;

/**
 * How an inbox uses its database.
 *
 * @param tables what the tables are called
 * @param storeTimeout how long it may take to store a webhook, waiting for a connection
 * included; Customer.io waits for an answer for 4 seconds
 * @param lease how long others wait until they go on with what an instance has left that
 * was killed, from a second to an hour
 * @since 0.1.0
 */
public record JdbcInboxSettings(TableNames tables, Duration storeTimeout, Duration lease) {

	private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

	private static final Duration LONGEST_LEASE = Duration.ofHours(1);

	private static final JdbcInboxSettings DEFAULTS = new JdbcInboxSettings(TableNames.defaults(),
			Duration.ofSeconds(2), Duration.ofSeconds(30));

	public JdbcInboxSettings {
		Arguments.notNull(tables, "tables");
		Arguments.positive(storeTimeout, "The longest time to store a webhook");
		if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
			throw new IllegalArgumentException(
					"customerio.webhook.jdbc.lease must be between %s and %s".formatted(SHORTEST_LEASE, LONGEST_LEASE));
		}
	}

	/**
	 * Return the defaults: tables with the prefix {@code customerio_}, 2 seconds to store
	 * a webhook, leases of 30 seconds.
	 * @return the settings
	 */
	public static JdbcInboxSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with other tables.
	 * @param tables what the tables are called
	 * @return the settings
	 */
	public JdbcInboxSettings withTables(TableNames tables) {
		return new JdbcInboxSettings(tables, this.storeTimeout, this.lease);
	}

	/**
	 * Return settings with another patience.
	 * @param storeTimeout how long it may take to store a webhook
	 * @return the settings
	 */
	public JdbcInboxSettings withStoreTimeout(Duration storeTimeout) {
		return new JdbcInboxSettings(this.tables, storeTimeout, this.lease);
	}

	/**
	 * Return settings with other leases.
	 * @param lease how long others wait
	 * @return the settings
	 */
	public JdbcInboxSettings withLease(Duration lease) {
		return new JdbcInboxSettings(this.tables, this.storeTimeout, lease);
	}

	LeaseTimes leases() {
		return new LeaseTimes(this.lease, this.lease);
	}

}
