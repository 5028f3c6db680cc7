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

	@NestedConfigurationProperty
	private final CustomerioPublisherMemoryProperties memory = new CustomerioPublisherMemoryProperties();

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

	public CustomerioPublisherMemoryProperties getMemory() {
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

}
