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

package io.github.customeriospring.v1.optouts;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of people who want no messages of some senders.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param optouts the people
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record OptOutPage(List<PersonOptOuts> optouts, @Nullable String next) implements CursorPage<PersonOptOuts> {

	public OptOutPage {
		optouts = (optouts != null) ? List.copyOf(optouts) : List.of();
	}

	@Override
	public List<PersonOptOuts> items() {
		return this.optouts;
	}

	@Override
	public String toString() {
		return "OptOutPage[" + this.optouts.size() + " people]";
	}

}
