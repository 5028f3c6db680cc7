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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.diagnostics.SettingChecks;
import io.github.customeriospring.webhook.inbox.InboxSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.unit.DataSize;

/**
 * Properties of what receives webhooks.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.webhook")
public class CustomerioWebhookProperties {

	/**
	 * Path of the endpoint. Without a path and without a signing key there is none.
	 */
	private @Nullable String path;

	/**
	 * Keys that Customer.io signs with. Several may be valid at once.
	 */
	private List<String> signingKeys = new ArrayList<>();

	/**
	 * How far the time of signing may be from now. Customer.io repeats webhooks for seven
	 * days, so there is no limit by default.
	 */
	private @Nullable Duration tolerance;

	/**
	 * Largest body that is kept. A larger one is answered and put aside without it.
	 */
	private DataSize maxBodySize = DataSize.ofMegabytes(5);

	/**
	 * Where webhooks are kept until they are handled.
	 */
	private Store store = Store.MEMORY;

	/**
	 * How many webhooks are handled at a time, each of them of another person.
	 */
	private int threads = InboxSettings.defaults().threads();

	/**
	 * How long to keep what was put aside.
	 */
	private Duration keepDeadLetters = InboxSettings.defaults().keepDeadLetters();

	private final Retry retry = new Retry();

	@NestedConfigurationProperty
	private final CustomerioWebhookMemoryProperties memory = new CustomerioWebhookMemoryProperties();

	@NestedConfigurationProperty
	private final CustomerioWebhookJdbcProperties jdbc = new CustomerioWebhookJdbcProperties();

	public @Nullable String getPath() {
		return this.path;
	}

	public void setPath(@Nullable String path) {
		this.path = path;
	}

	public List<String> getSigningKeys() {
		return this.signingKeys;
	}

	public void setSigningKeys(List<String> signingKeys) {
		this.signingKeys = signingKeys;
	}

	public @Nullable Duration getTolerance() {
		return this.tolerance;
	}

	public void setTolerance(@Nullable Duration tolerance) {
		this.tolerance = tolerance;
	}

	public DataSize getMaxBodySize() {
		return this.maxBodySize;
	}

	public void setMaxBodySize(DataSize maxBodySize) {
		this.maxBodySize = maxBodySize;
	}

	public Store getStore() {
		return this.store;
	}

	public void setStore(Store store) {
		this.store = store;
	}

	public int getThreads() {
		return this.threads;
	}

	public void setThreads(int threads) {
		this.threads = threads;
	}

	public Duration getKeepDeadLetters() {
		return this.keepDeadLetters;
	}

	public void setKeepDeadLetters(Duration keepDeadLetters) {
		this.keepDeadLetters = keepDeadLetters;
	}

	public Retry getRetry() {
		return this.retry;
	}

	public CustomerioWebhookMemoryProperties getMemory() {
		return this.memory;
	}

	public CustomerioWebhookJdbcProperties getJdbc() {
		return this.jdbc;
	}

	InboxSettings toInboxSettings(UnaryOperator<String> names) {
		InboxSettings defaults = InboxSettings.defaults();
		PropertyChecks.positive(names.apply("webhook.keep-dead-letters"), this.keepDeadLetters);
		PropertyChecks.positive(names.apply("webhook.retry.delay"), this.retry.delay);
		PropertyChecks.atLeast(names.apply("webhook.retry.max-attempts"), 1, (long) this.retry.maxAttempts);
		SettingChecks.check(names.apply("webhook.threads"), () -> defaults.withThreads(this.threads));
		return SettingChecks.check(names.apply("webhook.retry.max-delay"), () -> new InboxSettings(this.threads,
				this.retry.delay, this.retry.maxDelay, this.retry.maxAttempts, this.keepDeadLetters));
	}

	/**
	 * Properties of what happens when handling a webhook fails.
	 */
	public static class Retry {

		/**
		 * How long to wait after the first failure; about twice as long after each
		 * further one.
		 */
		private Duration delay = InboxSettings.defaults().retryDelay();

		/**
		 * Longest time to wait.
		 */
		private Duration maxDelay = InboxSettings.defaults().maxRetryDelay();

		/**
		 * How often a webhook is handled in vain before it is put aside.
		 */
		private int maxAttempts = InboxSettings.defaults().maxAttempts();

		public Duration getDelay() {
			return this.delay;
		}

		public void setDelay(Duration delay) {
			this.delay = delay;
		}

		public Duration getMaxDelay() {
			return this.maxDelay;
		}

		public void setMaxDelay(Duration maxDelay) {
			this.maxDelay = maxDelay;
		}

		public int getMaxAttempts() {
			return this.maxAttempts;
		}

		public void setMaxAttempts(int maxAttempts) {
			this.maxAttempts = maxAttempts;
		}

	}

	/**
	 * Where webhooks are kept until they are handled.
	 */
	public enum Store {

		/**
		 * In memory: what was taken and not handled is lost with the process.
		 */
		MEMORY,

		/**
		 * In the application's database.
		 */
		JDBC

	}

}
