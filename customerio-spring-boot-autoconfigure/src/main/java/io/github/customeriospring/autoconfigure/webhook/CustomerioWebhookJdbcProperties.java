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

package io.github.customeriospring.autoconfigure.webhook;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.SettingChecks;
import io.github.customeriospring.autoconfigure.jdbc.CustomerioTableProperties;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.webhook.inbox.jdbc.JdbcInboxSettings;

/**
 * Properties of the inbox in a database.
 *
 * @since 0.1.0
 */
public class CustomerioWebhookJdbcProperties extends CustomerioTableProperties {

	/**
	 * How long other instances wait until they go on with what an instance has left that
	 * was killed.
	 */
	private Duration lease = JdbcInboxSettings.defaults().lease();

	public Duration getLease() {
		return this.lease;
	}

	public void setLease(Duration lease) {
		this.lease = lease;
	}

	JdbcInboxSettings toSettings(UnaryOperator<String> names) {
		TableNames tables = toTables((key) -> names.apply("webhook.jdbc." + key));
		return SettingChecks.check(names.apply("webhook.jdbc.lease"),
				() -> JdbcInboxSettings.defaults().withTables(tables).withLease(this.lease));
	}

}
