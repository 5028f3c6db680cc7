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

package io.github.customeriospring.v1.shared.message;

import java.time.Instant;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a list are meant: all of them, unless something here says otherwise.
 * <pre class="code">
 * MessageQuery.all().withMetric(MessageMetric.BOUNCED).between(start, end)
 * </pre>
 *
 * @param type how they reach people; not for newsletters and transactional messages
 * @param metric what became of them
 * @param state how far they have come; for broadcasts and transactional messages only
 * @param drafts whether drafts are meant; for all messages and those of campaigns only
 * @param startTs the first moment, in whole seconds
 * @param endTs the last moment, in whole seconds
 * @param getTrackedResponses whether to return what people answered as well
 * @since 0.1.0
 */
public record MessageQuery(@Nullable MessageType type, @Nullable MessageMetric metric, @Nullable MessageState state,
		@Nullable Boolean drafts, @Nullable Instant startTs, @Nullable Instant endTs,
		@Nullable Boolean getTrackedResponses) implements QueryParameters {

	private static final MessageQuery ALL = new MessageQuery(null, null, null, null, null, null, null);

	public MessageQuery {
		if (type == MessageType.UNKNOWN) {
			throw new IllegalArgumentException("type must be one that Customer.io knows");
		}
		if (metric == MessageMetric.CREATED) {
			throw new IllegalArgumentException("metric must not be CREATED, which is for exports only");
		}
		if (startTs != null && endTs != null && endTs.isBefore(startTs)) {
			throw new IllegalArgumentException("The last moment must not be before the first");
		}
	}

	/**
	 * All messages.
	 * @return the query
	 */
	public static MessageQuery all() {
		return ALL;
	}

	/**
	 * Only messages that reach people in one way.
	 * @param type the way
	 * @return the query
	 */
	public MessageQuery withType(MessageType type) {
		return new MessageQuery(Arguments.notNull(type, "type"), this.metric, this.state, this.drafts, this.startTs,
				this.endTs, this.getTrackedResponses);
	}

	/**
	 * Only messages of which one thing became.
	 * @param metric what became of them
	 * @return the query
	 */
	public MessageQuery withMetric(MessageMetric metric) {
		return new MessageQuery(this.type, Arguments.notNull(metric, "metric"), this.state, this.drafts, this.startTs,
				this.endTs, this.getTrackedResponses);
	}

	/**
	 * Only messages that have come this far.
	 * @param state how far
	 * @return the query
	 */
	public MessageQuery withState(MessageState state) {
		return new MessageQuery(this.type, this.metric, Arguments.notNull(state, "state"), this.drafts, this.startTs,
				this.endTs, this.getTrackedResponses);
	}

	/**
	 * Only drafts.
	 * @return the query
	 */
	public MessageQuery draftsOnly() {
		return new MessageQuery(this.type, this.metric, this.state, true, this.startTs, this.endTs,
				this.getTrackedResponses);
	}

	/**
	 * Only messages of a window of time.
	 * @param start the first moment, in whole seconds
	 * @param end the last moment, in whole seconds
	 * @return the query
	 */
	public MessageQuery between(Instant start, Instant end) {
		return new MessageQuery(this.type, this.metric, this.state, this.drafts, Arguments.notNull(start, "start"),
				Arguments.notNull(end, "end"), this.getTrackedResponses);
	}

	/**
	 * Return what people answered as well.
	 * @return the query
	 */
	public MessageQuery withTrackedResponses() {
		return new MessageQuery(this.type, this.metric, this.state, this.drafts, this.startTs, this.endTs, true);
	}

}
