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
import io.github.customeriospring.publisher.kafka.KafkaStoreSettings;

/**
 * Properties of the store in Kafka.
 *
 * @since 0.1.0
 */
public class CustomerioPublisherKafkaProperties {

	/**
	 * Topic of the Track API in the default workspace; the names of the others begin with
	 * it.
	 */
	private String topic = KafkaStoreSettings.defaults().topic();

	/**
	 * Consumer group of that topic; the names of the others begin with it.
	 */
	private String groupId = KafkaStoreSettings.defaults().groupId();

	/**
	 * What the name of a topic of dead letters ends with.
	 */
	private String deadLetterSuffix = KafkaStoreSettings.defaults().deadLetterSuffix();

	/**
	 * Whether to create topics that are missing.
	 */
	private boolean createTopics = KafkaStoreSettings.defaults().createTopics();

	/**
	 * How many partitions a created topic gets.
	 */
	private int partitions = KafkaStoreSettings.defaults().partitions();

	/**
	 * How many replicas a created topic gets; -1 for what the brokers think best.
	 */
	private int replicas = KafkaStoreSettings.defaults().replicas();

	/**
	 * How long a created topic keeps operations, delivered or not.
	 */
	private Duration retention = KafkaStoreSettings.defaults().retention();

	/**
	 * How long a created topic keeps dead letters.
	 */
	private Duration deadLetterRetention = KafkaStoreSettings.defaults().deadLetterRetention();

	/**
	 * How long to wait for the brokers when operations are handed over.
	 */
	private Duration sendTimeout = KafkaStoreSettings.defaults().sendTimeout();

	/**
	 * Most operations that a lane fetches at once.
	 */
	private int maxPollRecords = KafkaStoreSettings.defaults().maxPollRecords();

	public String getTopic() {
		return this.topic;
	}

	public void setTopic(String topic) {
		this.topic = topic;
	}

	public String getGroupId() {
		return this.groupId;
	}

	public void setGroupId(String groupId) {
		this.groupId = groupId;
	}

	public String getDeadLetterSuffix() {
		return this.deadLetterSuffix;
	}

	public void setDeadLetterSuffix(String deadLetterSuffix) {
		this.deadLetterSuffix = deadLetterSuffix;
	}

	public boolean isCreateTopics() {
		return this.createTopics;
	}

	public void setCreateTopics(boolean createTopics) {
		this.createTopics = createTopics;
	}

	public int getPartitions() {
		return this.partitions;
	}

	public void setPartitions(int partitions) {
		this.partitions = partitions;
	}

	public int getReplicas() {
		return this.replicas;
	}

	public void setReplicas(int replicas) {
		this.replicas = replicas;
	}

	public Duration getRetention() {
		return this.retention;
	}

	public void setRetention(Duration retention) {
		this.retention = retention;
	}

	public Duration getDeadLetterRetention() {
		return this.deadLetterRetention;
	}

	public void setDeadLetterRetention(Duration deadLetterRetention) {
		this.deadLetterRetention = deadLetterRetention;
	}

	public Duration getSendTimeout() {
		return this.sendTimeout;
	}

	public void setSendTimeout(Duration sendTimeout) {
		this.sendTimeout = sendTimeout;
	}

	public int getMaxPollRecords() {
		return this.maxPollRecords;
	}

	public void setMaxPollRecords(int maxPollRecords) {
		this.maxPollRecords = maxPollRecords;
	}

	KafkaStoreSettings toSettings(UnaryOperator<String> names) {
		UnaryOperator<String> name = (key) -> names.apply("publisher.kafka." + key);
		KafkaStoreSettings defaults = KafkaStoreSettings.defaults();
		SettingChecks.check(name.apply("topic"), () -> defaults.withTopic(this.topic, defaults.groupId()));
		SettingChecks.check(name.apply("group-id"), () -> defaults.withTopic(defaults.topic(), this.groupId));
		PropertyChecks.atLeast(name.apply("partitions"), 1, (long) this.partitions);
		PropertyChecks.atLeast(name.apply("max-poll-records"), 1, (long) this.maxPollRecords);
		PropertyChecks.positive(name.apply("dead-letter-retention"), this.deadLetterRetention);
		PropertyChecks.positive(name.apply("send-timeout"), this.sendTimeout);
		SettingChecks.check(name.apply("retention"), () -> settings(defaults.deadLetterSuffix(), defaults.replicas()));
		SettingChecks.check(name.apply("replicas"), () -> settings(defaults.deadLetterSuffix(), replicas()));
		return SettingChecks.check(name.apply("dead-letter-suffix"), () -> settings(this.deadLetterSuffix, replicas()));
	}

	private short replicas() {
		return (short) Math.max(-2, Math.min(this.replicas, Short.MAX_VALUE));
	}

	private KafkaStoreSettings settings(String suffix, short replicas) {
		return new KafkaStoreSettings(this.topic, this.groupId, suffix, this.createTopics, this.partitions, replicas,
				this.retention, this.deadLetterRetention, this.sendTimeout, this.maxPollRecords);
	}

}
