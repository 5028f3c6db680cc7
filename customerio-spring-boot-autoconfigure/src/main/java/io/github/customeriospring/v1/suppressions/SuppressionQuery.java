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

package io.github.customeriospring.v1.suppressions;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which suppressions of a type to return.
 *
 * @param limit how many, 1 to 1000, or {@code null} for 100
 * @param offset how many to leave out, or {@code null} for none
 * @param domain the domain that sends, or {@code null} for every one
 * @since 0.1.0
 */
public record SuppressionQuery(@Nullable Integer limit, @Nullable Integer offset,
		@Nullable String domain) implements QueryParameters {

	static final int MAX_LIMIT = 1000;

	private static final SuppressionQuery FIRST = new SuppressionQuery(null, null, null);

	public SuppressionQuery {
		if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
			throw new IllegalArgumentException("limit must be 1 to 1000, not " + limit);
		}
		if (offset != null && offset < 0) {
			throw new IllegalArgumentException("offset must not be negative");
		}
		Arguments.identifierOrNull(domain, "domain");
	}

	/**
	 * The first 100.
	 * @return the query
	 */
	public static SuppressionQuery first() {
		return FIRST;
	}

	/**
	 * Some in the order of Customer.io.
	 * @param offset how many to leave out
	 * @param limit how many, 1 to 1000
	 * @return the query
	 */
	public static SuppressionQuery of(int offset, int limit) {
		return new SuppressionQuery(limit, offset, null);
	}

	/**
	 * Only those of a domain that sends.
	 * @param domain the domain
	 * @return the query
	 */
	public SuppressionQuery ofDomain(String domain) {
		return new SuppressionQuery(this.limit, this.offset, Arguments.notNull(domain, "domain"));
	}

}
