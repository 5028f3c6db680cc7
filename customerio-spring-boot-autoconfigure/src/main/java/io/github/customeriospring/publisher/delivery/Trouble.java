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

package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.log.LogInterval;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why requests fail, in words. Its beginning and its end are logged, not each failure.
 * Changed under the lock of the gate, read without.
 */
final class Trouble {

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	private final Duration probeInterval;

	private final LogInterval logInterval = new LogInterval();

	private volatile @Nullable String reason;

	private boolean logged;

	Trouble(Duration probeInterval) {
		this.probeInterval = probeInterval;
	}

	/**
	 * Return the reason, or {@code null} if requests succeed.
	 */
	@Nullable String reason() {
		return this.reason;
	}

	void fail(CustomerioException failure) {
		if (this.reason == null && this.logInterval.begin()) {
			this.logged = true;
			logger.warn("Operations wait and are sent again later: {}", failure.getMessage());
		}
		this.reason = failure.getMessage();
	}

	/**
	 * Nothing can be delivered.
	 * @param reason why
	 * @param isNew whether it was different before
	 */
	void pause(String reason, boolean isNew) {
		if (isNew) {
			this.logged = true;
			logger.error("Paused, nothing is lost, tries again every {}: {}", this.probeInterval, reason);
		}
		this.reason = reason;
	}

	/**
	 * Requests succeed.
	 */
	void end() {
		if (this.reason != null) {
			if (this.logged) {
				logger.info("Customer.io takes operations again");
			}
			this.logged = false;
			this.reason = null;
		}
	}

}
