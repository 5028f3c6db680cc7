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

package io.github.customeriospring.v1.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import org.jspecify.annotations.Nullable;

/**
 * An export of messages that is to be made: those of one campaign, newsletter,
 * transactional message or action.
 *
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class NewDeliveryExport implements MutableRequest {

	private @Nullable Long newsletterId;

	private @Nullable Long campaignId;

	private @Nullable Long transactionalMessageId;

	private @Nullable Long actionId;

	private @Nullable Instant start;

	private @Nullable Instant end;

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	private final List<String> attributes = new ArrayList<>();

	private @Nullable MessageMetric metric;

	private @Nullable Boolean drafts;

	private @Nullable Long templateId;

	private NewDeliveryExport() {
	}

	/**
	 * Create an export, to be completed.
	 * @return the export
	 */
	public static NewDeliveryExport create() {
		return new NewDeliveryExport();
	}

	/**
	 * Export the messages of a newsletter.
	 * @param newsletterId its number
	 * @return this export
	 */
	public NewDeliveryExport newsletter(long newsletterId) {
		this.newsletterId = newsletterId;
		return this;
	}

	/**
	 * Export the messages of a campaign or a broadcast.
	 * @param campaignId its number
	 * @return this export
	 */
	public NewDeliveryExport campaign(long campaignId) {
		this.campaignId = campaignId;
		return this;
	}

	/**
	 * Export the messages of a template of transactional messages.
	 * @param transactionalMessageId its number
	 * @return this export
	 */
	public NewDeliveryExport transactionalMessage(long transactionalMessageId) {
		this.transactionalMessageId = transactionalMessageId;
		return this;
	}

	/**
	 * Export the messages of an action.
	 * @param actionId its number
	 * @return this export
	 */
	public NewDeliveryExport action(long actionId) {
		this.actionId = actionId;
		return this;
	}

	/**
	 * Export only messages of a time.
	 * @param start the first moment, in whole seconds
	 * @param end the last moment, in whole seconds
	 * @return this export
	 */
	public NewDeliveryExport between(Instant start, Instant end) {
		this.start = Arguments.notNull(start, "start");
		this.end = Arguments.notNull(end, "end");
		return this;
	}

	/**
	 * Add an attribute of the people as a column.
	 * @param name its name
	 * @return this export
	 */
	public NewDeliveryExport attribute(String name) {
		this.attributes.add(Arguments.text(name, "attribute"));
		return this;
	}

	/**
	 * Export only messages of which one thing became.
	 * @param metric what became of them
	 * @return this export
	 */
	public NewDeliveryExport metric(MessageMetric metric) {
		this.metric = Arguments.notNull(metric, "metric");
		return this;
	}

	/**
	 * Set whether to export drafts instead of what was sent. Default: {@code false}.
	 * @param drafts whether to export drafts
	 * @return this export
	 */
	public NewDeliveryExport drafts(boolean drafts) {
		this.drafts = drafts;
		return this;
	}

	/**
	 * Export only messages of a template.
	 * @param templateId its number
	 * @return this export
	 */
	public NewDeliveryExport template(long templateId) {
		this.templateId = templateId;
		return this;
	}

	@Override
	public void validate() {
		long sources = Stream.of(this.newsletterId, this.campaignId, this.transactionalMessageId, this.actionId)
			.filter(Objects::nonNull)
			.count();
		if (sources != 1) {
			throw new IllegalArgumentException(
					"An export of messages needs one of newsletter, campaign, transactionalMessage and action, not "
							+ sources);
		}
		if (this.start != null && this.end != null && this.end.isBefore(this.start)) {
			throw new IllegalArgumentException("The last moment must not be before the first");
		}
	}

	@Override
	public String toString() {
		return "NewDeliveryExport[metric=" + this.metric + "]";
	}

}
