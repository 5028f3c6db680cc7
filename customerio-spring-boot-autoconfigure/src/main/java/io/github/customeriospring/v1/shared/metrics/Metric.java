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

package io.github.customeriospring.v1.shared.metrics;

import io.github.customeriospring.WireValue;

/**
 * What is counted about messages.
 *
 * @since 0.1.0
 */
public enum Metric implements WireValue {

	/**
	 * Messages that Customer.io tried to send.
	 */
	ATTEMPTED("attempted"),

	/**
	 * Messages that the receiving side refused.
	 */
	BOUNCED("bounced"),

	/**
	 * Messages of which a link was followed, by people or machines.
	 */
	CLICKED("clicked"),

	/**
	 * Messages that achieved what they were meant to.
	 */
	CONVERTED("converted"),

	/**
	 * Messages that were made.
	 */
	CREATED("created"),

	/**
	 * Messages that the receiving side put off.
	 */
	DEFERRED("deferred"),

	/**
	 * Messages that arrived.
	 */
	DELIVERED("delivered"),

	/**
	 * Messages that wait for somebody to send them by hand.
	 */
	DRAFTED("drafted"),

	/**
	 * Messages that could not be sent.
	 */
	FAILED("failed"),

	/**
	 * Messages of which people followed a link; reliable from 20 April 2025.
	 */
	HUMAN_CLICKED("human_clicked"),

	/**
	 * Messages that people opened; reliable from 20 March 2025.
	 */
	HUMAN_OPENED("human_opened"),

	/**
	 * Emails whose links were not tracked, for whatever reason.
	 */
	LINK_UNTRACKED("link_untracked"),

	/**
	 * Messages of which machines followed a link; reliable from 20 April 2025.
	 */
	MACHINE_CLICKED("machine_clicked"),

	/**
	 * Emails whose opening was not tracked, for whatever reason.
	 */
	OPEN_UNTRACKED("open_untracked"),

	/**
	 * Messages that were opened, by people or machines.
	 */
	OPENED("opened"),

	/**
	 * Messages that machines opened; reliable from 20 March 2025.
	 */
	PREFETCH_OPENED("prefetch_opened"),

	/**
	 * Text messages that people answered with a keyword.
	 */
	REPLIED("replied"),

	/**
	 * Messages that were handed to the provider.
	 */
	SENT("sent"),

	/**
	 * Messages that people called spam.
	 */
	SPAMMED("spammed"),

	/**
	 * Messages that were held back.
	 */
	SUPPRESSED("suppressed"),

	/**
	 * Times that people unsubscribed from a topic.
	 */
	TOPIC_UNSUBSCRIBED("topic_unsubscribed"),

	/**
	 * Times that people forbade to track whether they open emails.
	 */
	TRACKING_CONSENT_DENIED("tracking_consent_denied"),

	/**
	 * Times that people allowed to track whether they open emails.
	 */
	TRACKING_CONSENT_GRANTED("tracking_consent_granted"),

	/**
	 * Messages that were given up, since the people cannot get them.
	 */
	UNDELIVERABLE("undeliverable"),

	/**
	 * Times that people unsubscribed.
	 */
	UNSUBSCRIBED("unsubscribed"),

	/**
	 * Emails whose opening was not tracked, since the people did not want it.
	 */
	UNTRACKED("untracked");

	private final String wireName;

	Metric(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
