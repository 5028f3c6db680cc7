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

package io.github.customeriospring.pipelines;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * What all calls have in common.
 * <p>
 * {@link #toString()} leaves them out.
 *
 * @param messageId what makes the call unique, also when it is repeated
 * @param timestamp when it happened, to the millisecond; {@code null} is when Customer.io
 * receives it
 * @param context where it happened, such as {@code ip}, {@code locale} and
 * {@code userAgent}
 * @param integrations destinations that shall receive the call or not, by name; all
 * receive it by default
 * @since 0.1.0
 */
public record CallOptions(String messageId, @Nullable Instant timestamp,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> context,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Boolean> integrations) {

	public CallOptions {
		Arguments.identifier(messageId, "messageId");
		context = Arguments.mapOf(context, "context");
		integrations = Arguments.mapOf(integrations, "integrations");
	}

	/**
	 * The fields of a new call: a message id and nothing else. It is a ULID, since that
	 * is what Customer.io recognises repeated events by.
	 * @return the fields
	 */
	public static CallOptions create() {
		return new CallOptions(Ulid.next(), null, Map.of(), Map.of());
	}

	/**
	 * Set what makes the call unique.
	 * @param messageId the id, best a {@linkplain Ulid ULID}
	 * @return a copy with the id
	 */
	public CallOptions withMessageId(String messageId) {
		return new CallOptions(messageId, this.timestamp, this.context, this.integrations);
	}

	/**
	 * Set when it happened.
	 * @param timestamp the time
	 * @return a copy with the time
	 */
	public CallOptions withTimestamp(Instant timestamp) {
		Arguments.notNull(timestamp, "timestamp");
		return new CallOptions(this.messageId, timestamp, this.context, this.integrations);
	}

	/**
	 * Set where it happened.
	 * @param context the context
	 * @return a copy with the context
	 */
	public CallOptions withContext(Map<String, ? extends @Nullable Object> context) {
		return new CallOptions(this.messageId, this.timestamp, context, this.integrations);
	}

	/**
	 * Set which destinations shall receive it.
	 * @param integrations the destinations by name, or {@code All}
	 * @return a copy with the destinations
	 */
	public CallOptions withIntegrations(Map<String, Boolean> integrations) {
		return new CallOptions(this.messageId, this.timestamp, this.context, integrations);
	}

	@Override
	public String toString() {
		return "CallOptions[..]";
	}

}
