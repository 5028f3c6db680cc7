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
 * Which messages are counted: those of a period up to now, of all types or of one.
 *
 * @param period the period
 * @param type the type, or {@code null} for all
 * @since 0.1.0
 */
public record MetricsQuery(Period period, @Nullable MessageType type) implements QueryParameters {

	public MetricsQuery {
		Arguments.notNull(period, "period");
		Arguments.knownOrNull(type, "type");
	}

	/**
	 * All messages of a period.
	 * @param period the period
	 * @return the query
	 */
	public static MetricsQuery of(Period period) {
		return new MetricsQuery(period, null);
	}

	/**
	 * Only messages of a type.
	 * @param type the type
	 * @return the query
	 */
	public MetricsQuery withType(MessageType type) {
		return new MetricsQuery(this.period, Arguments.notNull(type, "type"));
	}

}
