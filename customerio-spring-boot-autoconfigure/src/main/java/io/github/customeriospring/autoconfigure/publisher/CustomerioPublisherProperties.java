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
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.memory.MemorySettings;
import io.github.customeriospring.publisher.memory.Overflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties of the publisher.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("customerio.publisher")
public class CustomerioPublisherProperties {

	/**
	 * What keeps operations until they are delivered.
	 */
	private Store store = Store.MEMORY;

	/**
	 * Most operations in one request.
	 */
	private int batchSize = PublisherSettings.defaults().batchSize();

	/**
	 * Most bytes in one request, from 33KB up to the 500,000 bytes that Customer.io
	 * takes.
	 */
	private DataSize batchBytes = PublisherSettings.defaults().batchBytes();

	/**
	 * How long an operation may wait for others that leave with it.
	 */
	private Duration linger = PublisherSettings.defaults().linger();

	/**
	 * How many requests may be under way at once.
	 */
	private int lanes = PublisherSettings.defaults().lanes();

	/**
	 * Upper bound of the random wait after a first failure; it doubles with each further
	 * one.
	 */
	private Duration retryDelay = PublisherSettings.defaults().retryDelay();

	/**
	 * Upper bound of the random wait after any number of failures.
	 */
	private Duration maxRetryDelay = PublisherSettings.defaults().maxRetryDelay();

	/**
	 * How long a publisher that has paused, for example because of a wrong key, waits
	 * until it tries again.
	 */
	private Duration probeInterval = PublisherSettings.defaults().probeInterval();

	private final Memory memory = new Memory();

	@NestedConfigurationProperty
	private final CustomerioPublisherJdbcProperties jdbc = new CustomerioPublisherJdbcProperties();

	@NestedConfigurationProperty
	private final CustomerioPublisherKafkaProperties kafka = new CustomerioPublisherKafkaProperties();

	public Store getStore() {
		return this.store;
	}

	public void setStore(Store store) {
		this.store = store;
	}

	public int getBatchSize() {
		return this.batchSize;
	}

	public void setBatchSize(int batchSize) {
		this.batchSize = batchSize;
	}

	public DataSize getBatchBytes() {
		return this.batchBytes;
	}

	public void setBatchBytes(DataSize batchBytes) {
		this.batchBytes = batchBytes;
	}

	public Duration getLinger() {
		return this.linger;
	}

	public void setLinger(Duration linger) {
		this.linger = linger;
	}

	public int getLanes() {
		return this.lanes;
	}

	public void setLanes(int lanes) {
		this.lanes = lanes;
	}

	public Duration getRetryDelay() {
		return this.retryDelay;
	}

	public void setRetryDelay(Duration retryDelay) {
		this.retryDelay = retryDelay;
	}

	public Duration getMaxRetryDelay() {
		return this.maxRetryDelay;
	}

	public void setMaxRetryDelay(Duration maxRetryDelay) {
		this.maxRetryDelay = maxRetryDelay;
	}

	public Duration getProbeInterval() {
		return this.probeInterval;
	}

	public void setProbeInterval(Duration probeInterval) {
		this.probeInterval = probeInterval;
	}

	public Memory getMemory() {
		return this.memory;
	}

	public CustomerioPublisherJdbcProperties getJdbc() {
		return this.jdbc;
	}

	public CustomerioPublisherKafkaProperties getKafka() {
		return this.kafka;
	}

	PublisherSettings toSettings(UnaryOperator<String> names) {
		PropertyChecks.atLeast(names.apply("publisher.batch-size"), 1, (long) this.batchSize);
		PropertyChecks.atLeast(names.apply("publisher.lanes"), 1, (long) this.lanes);
		PropertyChecks.notNegative(names.apply("publisher.linger"), this.linger);
		PropertyChecks.positive(names.apply("publisher.retry-delay"), this.retryDelay);
		PropertyChecks.positive(names.apply("publisher.max-retry-delay"), this.maxRetryDelay);
		PropertyChecks.positive(names.apply("publisher.probe-interval"), this.probeInterval);
		return SettingChecks.check(names.apply("publisher.batch-bytes"), () -> new PublisherSettings(this.batchSize,
				this.batchBytes, this.linger, this.lanes, this.retryDelay, this.maxRetryDelay, this.probeInterval));
	}

	/**
	 * What keeps operations until they are delivered.
	 */
	public enum Store {

		/**
		 * The memory of the application: what is not delivered when it ends is lost.
		 */
		MEMORY("Remove the property."),

		/**
		 * The application's database: operations are inserted in the caller's
		 * transaction, and nothing is lost.
		 */
		JDBC("""
				Add spring-boot-starter-jdbc or spring-boot-starter-data-jpa and configure a DataSource; where there are \
				several, qualify one with @CustomerioDataSource."""),

		/**
		 * A topic of Apache Kafka: nothing is lost, and any number of instances share the
		 * work.
		 */
		KAFKA("Add spring-boot-starter-kafka and set spring.kafka.bootstrap-servers.");

		private final String remedy;

		Store(String remedy) {
			this.remedy = remedy;
		}

		/**
		 * Return what to do where the store is not possible.
		 */
		String remedy() {
			return this.remedy;
		}

	}

	/**
	 * Properties of the store in memory.
	 */
	public static class Memory {

		/**
		 * Most operations that are kept.
		 */
		private int maxOperations = MemorySettings.defaults().maxOperations();

		/**
		 * Most bytes of operations that are kept.
		 */
		private DataSize maxSize = MemorySettings.defaults().maxSize();

		/**
		 * What happens when there is no room for an operation.
		 */
		private Overflow overflow = MemorySettings.defaults().overflow();

		/**
		 * How long a caller may wait for room before it gets an exception.
		 */
		private Duration maxWait = MemorySettings.defaults().maxWait();

		/**
		 * How old an operation may get while requests fail.
		 */
		private Duration giveUpAfter = MemorySettings.defaults().giveUpAfter();

		/**
		 * Whether operations of a transaction are delivered after its commit, and dropped
		 * when it is rolled back.
		 */
		private boolean afterCommit = MemorySettings.defaults().afterCommit();

		public int getMaxOperations() {
			return this.maxOperations;
		}

		public void setMaxOperations(int maxOperations) {
			this.maxOperations = maxOperations;
		}

		public DataSize getMaxSize() {
			return this.maxSize;
		}

		public void setMaxSize(DataSize maxSize) {
			this.maxSize = maxSize;
		}

		public Overflow getOverflow() {
			return this.overflow;
		}

		public void setOverflow(Overflow overflow) {
			this.overflow = overflow;
		}

		public Duration getMaxWait() {
			return this.maxWait;
		}

		public void setMaxWait(Duration maxWait) {
			this.maxWait = maxWait;
		}

		public Duration getGiveUpAfter() {
			return this.giveUpAfter;
		}

		public void setGiveUpAfter(Duration giveUpAfter) {
			this.giveUpAfter = giveUpAfter;
		}

		public boolean isAfterCommit() {
			return this.afterCommit;
		}

		public void setAfterCommit(boolean afterCommit) {
			this.afterCommit = afterCommit;
		}

		MemorySettings toSettings(UnaryOperator<String> names) {
			PropertyChecks.atLeast(names.apply("publisher.memory.max-operations"), 1, (long) this.maxOperations);
			PropertyChecks.notNegative(names.apply("publisher.memory.max-wait"), this.maxWait);
			PropertyChecks.positive(names.apply("publisher.memory.give-up-after"), this.giveUpAfter);
			String checked = (this.maxSize.toBytes() < 32 * 1024) ? "publisher.memory.max-size"
					: "publisher.memory.max-operations";
			return SettingChecks.check(names.apply(checked), () -> new MemorySettings(this.maxOperations, this.maxSize,
					this.overflow, this.maxWait, this.giveUpAfter, this.afterCommit));
		}

	}

}
