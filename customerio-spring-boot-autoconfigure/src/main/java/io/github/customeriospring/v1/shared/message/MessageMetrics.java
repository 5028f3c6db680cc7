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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message, and when. A time is {@code null} for what did not happen or
 * was not told.
 *
 * @param created when it was made
 * @param drafted when it was put aside for somebody to send it by hand
 * @param attempted when Customer.io tried to send it
 * @param sent when it was handed to the provider
 * @param delivered when it arrived
 * @param opened when the person opened it
 * @param clicked when the person followed a link
 * @param converted when the person did what it was meant to achieve
 * @param bounced when the receiving side refused it
 * @param dropped when it was given up, since the address is known to be bad
 * @param failed when it could not be sent
 * @param spammed when the person called it spam
 * @param undeliverable when it was given up, since the person cannot get it
 * @param unsubscribed when the person unsubscribed
 * @param humanOpened how often people opened it
 * @param humanClicked how often people followed a link
 * @param prefetchOpened how often machines opened it
 * @param prefetchClicked how often machines followed a link
 * @param otherFields metrics that this version does not know, as they came
 * @since 0.1.0
 */
public record MessageMetrics(@Nullable Instant created, @Nullable Instant drafted, @Nullable Instant attempted,
		@Nullable Instant sent, @Nullable Instant delivered, @Nullable Instant opened, @Nullable Instant clicked,
		@Nullable Instant converted, @Nullable Instant bounced, @Nullable Instant dropped, @Nullable Instant failed,
		@Nullable Instant spammed, @Nullable Instant undeliverable, @Nullable Instant unsubscribed,
		@Nullable Long humanOpened, @Nullable Long humanClicked, @Nullable Long prefetchOpened,
		@Nullable Long prefetchClicked, @JsonAnySetter Map<String, Object> otherFields) {

	static final MessageMetrics NONE = new MessageMetrics(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, Map.of());

	public MessageMetrics {
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "MessageMetrics[..]";
	}

}
