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

package io.github.customeriospring.v1.senderidentities;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which sender identities are meant, and in which order.
 *
 * @param sort in which order, or {@code null} for Customer.io's
 * @param hidden whether those are meant as well that the workspace does not offer,
 * {@code null} for what Customer.io returns without it
 * @since 0.1.0
 */
public record SenderIdentityQuery(@Nullable SortOrder sort, @Nullable Boolean hidden) implements QueryParameters {

	private static final SenderIdentityQuery ALL = new SenderIdentityQuery(null, null);

	/**
	 * What Customer.io returns without anything said.
	 * @return the query
	 */
	public static SenderIdentityQuery all() {
		return ALL;
	}

	/**
	 * In this order.
	 * @param sort the order
	 * @return the query
	 */
	public SenderIdentityQuery withSort(SortOrder sort) {
		return new SenderIdentityQuery(Arguments.notNull(sort, "sort"), this.hidden);
	}

	/**
	 * All of them, or only those that the workspace offers.
	 * @param hidden whether those are meant as well that it does not offer
	 * @return the query
	 */
	public SenderIdentityQuery withHidden(boolean hidden) {
		return new SenderIdentityQuery(this.sort, hidden);
	}

}
