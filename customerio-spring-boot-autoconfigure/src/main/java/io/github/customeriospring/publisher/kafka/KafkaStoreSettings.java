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

package io.github.customeriospring.publisher.kafka;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;

/**
 * How operations are kept in Kafka.
 *
 * @param topic the topic of the Track API in the default workspace, with which the names
 * of the other ones begin
 * @param groupId the consumer group of that topic, with which the names of the other ones
 * begin
 * @param deadLetterSuffix with what the name of a topic of dead letters ends
 * @param createTopics whether to create topics that are missing
 * @param partitions how many partitions a created topic gets
 * @param replicas how many replicas a created topic gets, or -1 for what the broker
 * thinks best
 * @param retention how long a created topic keeps operations, delivered or not
 * @param deadLetterRetention how long a created topic keeps dead letters
 * @param sendTimeout how long to wait for the brokers when operations are handed over
 * @param maxPollRecords how many operations a lane fetches at once, at most
 * @since 0.1.0
 */
public record KafkaStoreSettings(String topic, String groupId, String deadLetterSuffix, boolean createTopics,
		int partitions, short replicas, Duration retention, Duration deadLetterRetention, Duration sendTimeout,
		int maxPollRecords) {

	/**
	 * How long a topic should keep operations, so that an outage over a long weekend
	 * loses none.
	 */
	public static final Duration SAFE_RETENTION = Duration.ofDays(7);

	private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

	private static final KafkaStoreSettings DEFAULTS = new KafkaStoreSettings("customerio-publisher",
			"customerio-publisher", "-dlt", false, 12, (short) -1, Duration.ofDays(14), Duration.ofDays(30),
			Duration.ofSeconds(10), 10_000);

	private static final String DEFAULT_WORKSPACE = "default";

	public KafkaStoreSettings {
		requireName(topic, "topic");
		requireName(groupId, "group-id");
		requireName(deadLetterSuffix, "dead-letter-suffix");
		Arguments.positive(partitions, "customerio.publisher.kafka.partitions");
		if (replicas != -1 && replicas < 1) {
			throw new IllegalArgumentException("customerio.publisher.kafka.replicas must be positive, or -1");
		}
		if (retention.compareTo(SAFE_RETENTION) < 0) {
			throw new IllegalArgumentException(
					"customerio.publisher.kafka.retention must be at least " + SAFE_RETENTION.toDays() + " days");
		}
		Arguments.positive(deadLetterRetention, "customerio.publisher.kafka.dead-letter-retention");
		Arguments.positive(sendTimeout, "customerio.publisher.kafka.send-timeout");
		Arguments.positive(maxPollRecords, "customerio.publisher.kafka.max-poll-records");
	}

	/**
	 * Return the defaults: topic and group {@code customerio-publisher}, dead letters in
	 * {@code customerio-publisher-dlt}, no topics are created (else 12 partitions and as
	 * many replicas as the broker thinks best, for 14 days, dead letters for 30 days), 10
	 * seconds to hand over, 10,000 operations at once.
	 * @return the settings
	 */
	public static KafkaStoreSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return settings with another topic and group.
	 * @param topic the topic of the Track API in the default workspace
	 * @param groupId the consumer group of that topic
	 * @return the settings
	 */
	public KafkaStoreSettings withTopic(String topic, String groupId) {
		return new KafkaStoreSettings(topic, groupId, this.deadLetterSuffix, this.createTopics, this.partitions,
				this.replicas, this.retention, this.deadLetterRetention, this.sendTimeout, this.maxPollRecords);
	}

	/**
	 * Return settings with which topics that are missing are created.
	 * @param partitions how many partitions they get
	 * @param replicas how many replicas they get, or -1 for what the broker thinks best
	 * @return the settings
	 */
	public KafkaStoreSettings creatingTopics(int partitions, int replicas) {
		return new KafkaStoreSettings(this.topic, this.groupId, this.deadLetterSuffix, true, partitions,
				(short) replicas, this.retention, this.deadLetterRetention, this.sendTimeout, this.maxPollRecords);
	}

	/**
	 * Return settings with another time to hand over.
	 * @param sendTimeout how long to wait for the brokers
	 * @return the settings
	 */
	public KafkaStoreSettings withSendTimeout(Duration sendTimeout) {
		return new KafkaStoreSettings(this.topic, this.groupId, this.deadLetterSuffix, this.createTopics,
				this.partitions, this.replicas, this.retention, this.deadLetterRetention, sendTimeout,
				this.maxPollRecords);
	}

	String topicOf(String workspace, Api api) {
		return this.topic + suffix(workspace, api);
	}

	String deadLetterTopicOf(String workspace, Api api) {
		return topicOf(workspace, api) + this.deadLetterSuffix;
	}

	String groupIdOf(String workspace, Api api) {
		return this.groupId + suffix(workspace, api);
	}

	private static String suffix(String workspace, Api api) {
		String suffix = workspace.equals(DEFAULT_WORKSPACE) ? "" : "-" + workspace;
		return (api == Api.TRACK) ? suffix : suffix + "-" + api.name().toLowerCase(Locale.ROOT);
	}

	private static void requireName(String value, String name) {
		if (!NAME.matcher(Arguments.notNull(value, name)).matches()) {
			throw new IllegalArgumentException("customerio.publisher.kafka." + name
					+ " must be 1 to 200 letters, digits, dots, dashes and underscores");
		}
	}

}
