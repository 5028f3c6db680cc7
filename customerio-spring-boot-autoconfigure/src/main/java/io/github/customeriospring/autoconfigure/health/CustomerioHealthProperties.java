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

package io.github.customeriospring.autoconfigure.health;

import java.time.Duration;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the health of Customer.io.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("management.health.customerio")
public class CustomerioHealthProperties {

	/**
	 * How long an answer of Customer.io is good for.
	 */
	private Duration timeToLive = Duration.ofSeconds(60);

	/**
	 * How long Customer.io may take to answer, connecting included.
	 */
	private Duration timeout = Duration.ofSeconds(2);

	private final Publisher publisher = new Publisher();

	private final Webhook webhook = new Webhook();

	public Duration getTimeToLive() {
		return this.timeToLive;
	}

	public void setTimeToLive(Duration timeToLive) {
		this.timeToLive = timeToLive;
	}

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	public Publisher getPublisher() {
		return this.publisher;
	}

	public Webhook getWebhook() {
		return this.webhook;
	}

	void check() {
		PropertyChecks.positive("management.health.customerio.time-to-live", this.timeToLive);
		PropertyChecks.timeout("management.health.customerio.timeout", this.timeout);
		PropertyChecks.positive("management.health.customerio.publisher.max-age", this.publisher.maxAge);
		PropertyChecks.positive("management.health.customerio.webhook.max-age", this.webhook.maxAge);
	}

	/**
	 * Properties of the health of publishers.
	 */
	public static class Publisher {

		/**
		 * Whether to show the health of publishers.
		 */
		private boolean enabled = true;

		/**
		 * How old an operation may get that waits to be delivered.
		 */
		private Duration maxAge = Duration.ofMinutes(5);

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public Duration getMaxAge() {
			return this.maxAge;
		}

		public void setMaxAge(Duration maxAge) {
			this.maxAge = maxAge;
		}

	}

	/**
	 * Properties of the health of inboxes for webhooks.
	 */
	public static class Webhook {

		/**
		 * Whether to show the health of inboxes for webhooks.
		 */
		private boolean enabled = true;

		/**
		 * How old a webhook may get that waits to be handled for the first time.
		 */
		private Duration maxAge = Duration.ofMinutes(5);

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public Duration getMaxAge() {
			return this.maxAge;
		}

		public void setMaxAge(Duration maxAge) {
			this.maxAge = maxAge;
		}

	}

}
