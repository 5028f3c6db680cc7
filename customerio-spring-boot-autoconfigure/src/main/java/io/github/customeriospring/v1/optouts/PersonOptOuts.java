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

import io.github.customeriospring.v1.shared.OptOut;
import org.jspecify.annotations.Nullable;

/**
 * The senders of whom one person wants no messages.
 * <p>
 * {@link #toString()} leaves the person out.
 *
 * @param customerId the id that the application gave, or {@code null}
 * @param cioId the id that Customer.io gave, perhaps with the prefix {@code cio_}
 * @param optouts the opt-outs
 * @since 0.1.0
 */
public record PersonOptOuts(@Nullable String customerId, @Nullable String cioId, List<OptOut> optouts) {

	public PersonOptOuts {
		optouts = (optouts != null) ? List.copyOf(optouts) : List.of();
	}

	@Override
	public String toString() {
		return "PersonOptOuts[" + this.optouts.size() + " senders]";
	}

}
