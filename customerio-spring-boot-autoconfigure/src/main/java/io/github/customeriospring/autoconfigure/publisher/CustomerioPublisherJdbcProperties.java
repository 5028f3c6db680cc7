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

package io.github.customeriospring.autoconfigure.publisher;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.diagnostics.SettingChecks;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioTableProperties;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.publisher.jdbc.JdbcStoreSettings;

/**
 * Properties of the store in a database.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherJdbcProperties extends CustomerioTableProperties {

	/**
	 * How much longer than a request an instance may work on its part of the queue
	 * without a word from the database, and at least how long others wait before they go
	 * on with what a killed instance has left.
	 */
	private Duration leaseReserve = JdbcStoreSettings.defaults().leaseReserve();

	/**
	 * How long to keep what was put aside.
	 */
	private Duration keepDeadLetters = JdbcStoreSettings.defaults().keepDeadLetters();

	public Duration getLeaseReserve() {
		return this.leaseReserve;
	}

	public void setLeaseReserve(Duration leaseReserve) {
		this.leaseReserve = leaseReserve;
	}

	public Duration getKeepDeadLetters() {
		return this.keepDeadLetters;
	}

	public void setKeepDeadLetters(Duration keepDeadLetters) {
		this.keepDeadLetters = keepDeadLetters;
	}

	JdbcStoreSettings toSettings(UnaryOperator<String> names, Duration attempt) {
		PropertyChecks.positive(names.apply("publisher.jdbc.keep-dead-letters"), this.keepDeadLetters);
		TableNames tables = toTables((key) -> names.apply("publisher.jdbc." + key));
		JdbcStoreSettings defaults = JdbcStoreSettings.defaults();
		SettingChecks.check(names.apply("http.attempt-timeout"),
				() -> defaults.withLeases(attempt, defaults.leaseReserve()));
		return SettingChecks.check(names.apply("publisher.jdbc.lease-reserve"),
				() -> new JdbcStoreSettings(tables, attempt, this.leaseReserve, this.keepDeadLetters));
	}

}
