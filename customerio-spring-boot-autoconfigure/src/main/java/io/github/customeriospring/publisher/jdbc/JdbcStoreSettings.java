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

import io.github.customeriospring.Arguments;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.jdbc.queue.LeaseTimes;

/**
 * How a database keeps operations.
 *
 * @param tables what the tables are called
 * @param attempt how long a request may take, from its beginning to its end
 * @param leaseReserve how much longer than a request an instance may work on a part
 * without a word from the database, from a second to an hour. As long it takes until
 * others go on with what an instance has left that was killed
 * @param keepDeadLetters how long to keep what was put aside
 * @since 0.1.0
 */
public record JdbcStoreSettings(TableNames tables, Duration attempt, Duration leaseReserve, Duration keepDeadLetters) {

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final JdbcStoreSettings DEFAULTS = new JdbcStoreSettings(TableNames.defaults(),
			Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofDays(30));

	public JdbcStoreSettings {
		Arguments.notNull(tables, "tables");
		requireBetween(attempt, Duration.ofMillis(1), "The longest time of a request");
		requireBetween(leaseReserve, Duration.ofSeconds(1), "customerio.publisher.jdbc.lease-reserve");
		Arguments.positive(keepDeadLetters, "customerio.publisher.jdbc.keep-dead-letters");
	}

	private static void requireBetween(Duration time, Duration least, String name) {
		if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("%s must be between %s and %s".formatted(name, least, LONGEST));
		}
	}

	/**
	 * Return the defaults: tables with the prefix {@code customerio_}, 60 seconds for a
	 * request and 30 more for a lease, 30 days for dead letters.
	 * @return the settings
	 */
	public static JdbcStoreSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with other tables.
	 * @param tables what the tables are called
	 * @return the settings
	 */
	public JdbcStoreSettings withTables(TableNames tables) {
		return new JdbcStoreSettings(tables, this.attempt, this.leaseReserve, this.keepDeadLetters);
	}

	/**
	 * Return settings with other leases.
	 * @param attempt how long a request may take
	 * @param leaseReserve how much longer a lease lasts
	 * @return the settings
	 */
	public JdbcStoreSettings withLeases(Duration attempt, Duration leaseReserve) {
		return new JdbcStoreSettings(this.tables, attempt, leaseReserve, this.keepDeadLetters);
	}

	/**
	 * Return settings with another life of dead letters.
	 * @param keepDeadLetters how long to keep what was put aside
	 * @return the settings
	 */
	public JdbcStoreSettings withDeadLetters(Duration keepDeadLetters) {
		return new JdbcStoreSettings(this.tables, this.attempt, this.leaseReserve, keepDeadLetters);
	}

	/**
	 * Return how long leases last.
	 */
	LeaseTimes leases() {
		return new LeaseTimes(this.attempt.plus(this.leaseReserve), this.leaseReserve);
	}

}
