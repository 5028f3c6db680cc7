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

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Which clicks on links are counted: those of a period up to now.
 *
 * @param period the period
 * @param type the type of message, or {@code null} for all; only for the links of an
 * action or of one content of a newsletter
 * @param unique whether a person counts once, {@code null} for what Customer.io does
 * without it; not for the links of a broadcast's action and of one content of a
 * newsletter
 * @since 0.1.0
 */
public record LinkMetricsQuery(Period period, @Nullable MessageType type,
		@Nullable Boolean unique) implements QueryParameters {

	public LinkMetricsQuery {
		Arguments.notNull(period, "period");
		Arguments.knownOrNull(type, "type");
	}

	/**
	 * All clicks of a period.
	 * @param period the period
	 * @return the query
	 */
	public static LinkMetricsQuery of(Period period) {
		return new LinkMetricsQuery(period, null, null);
	}

	/**
	 * Only clicks in messages of a type.
	 * @param type the type
	 * @return the query
	 */
	public LinkMetricsQuery withType(MessageType type) {
		return new LinkMetricsQuery(this.period, Arguments.notNull(type, "type"), this.unique);
	}

	/**
	 * Count each person once, or each click.
	 * @param unique whether a person counts once
	 * @return the query
	 */
	public LinkMetricsQuery withUnique(boolean unique) {
		return new LinkMetricsQuery(this.period, this.type, unique);
	}

}
