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

package io.github.customeriospring.v1.customers;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param identifiers the people with all of their identifiers
 * @param ids the ids that the application gave, empty where a person has none
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record CustomerPage(List<Customer> identifiers, List<String> ids,
		@Nullable String next) implements CursorPage<Customer> {

	public CustomerPage {
		identifiers = (identifiers != null) ? List.copyOf(identifiers) : List.of();
		ids = (ids != null) ? ids.stream().map((id) -> (id != null) ? id : "").toList() : List.of();
	}

	@Override
	public List<Customer> items() {
		return this.identifiers;
	}

	@Override
	public String toString() {
		return "CustomerPage[" + this.identifiers.size() + " people]";
	}

}
