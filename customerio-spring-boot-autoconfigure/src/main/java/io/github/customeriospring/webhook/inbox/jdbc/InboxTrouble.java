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

import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.log.LogInterval;
import io.github.customeriospring.log.StackTraces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong with the database, in words. Its beginning and its end are logged, not
 * each failure. Thread-safe.
 */
final class InboxTrouble {

	private static final Logger logger = LoggerFactory.getLogger(JdbcInbox.class);

	private final LogInterval interval = new LogInterval();

	private volatile @Nullable String reason;

	private volatile boolean logged;

	/**
	 * Return the reason, or {@code null} if the database works.
	 */
	@Nullable String reason() {
		return this.reason;
	}

	void fail(Throwable failure) {
		String reason = "The database fails (%s): what was taken stays in it, and is handled when it is back"
			.formatted(Database.describe(failure));
		this.reason = reason;
		if (this.interval.begin()) {
			this.logged = true;
			logger.warn("{}", reason);
		}
		logger.debug("The database fails:\n{}", StackTraces.withoutMessages(failure));
	}

	void end() {
		if (this.reason != null) {
			this.reason = null;
			if (this.logged) {
				this.logged = false;
				logger.info("The database works again");
			}
		}
	}

}
