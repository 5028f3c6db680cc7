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

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * Addresses to which an email provider does not send.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param category why, as Customer.io calls it: {@code bounces}, {@code spam} or another
 * word, or {@code null}
 * @param suppressions the addresses
 * @param next where the next page starts; {@code null} or empty on the last page, and
 * where Customer.io counts the addresses
 * @since 0.1.0
 */
public record SuppressionPage(@Nullable String category, List<Suppression> suppressions,
		@Nullable String next) implements CursorPage<Suppression> {

	public SuppressionPage {
		suppressions = (suppressions != null) ? List.copyOf(suppressions) : List.of();
	}

	@Override
	public List<Suppression> items() {
		return this.suppressions;
	}

	@Override
	public String toString() {
		return "SuppressionPage[" + this.suppressions.size() + " addresses]";
	}

}
