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

import io.github.customeriospring.Arguments;

/**
 * The people of one call, by identifiers of one type.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param ids the identifiers, 1 to 100; a {@code cio_id} without its prefix
 * @since 0.1.0
 */
public record CustomerIds(List<String> ids) {

	static final int MAX = 100;

	public CustomerIds {
		ids = Arguments.listOf(ids, "ids");
		if (ids.isEmpty() || ids.size() > MAX) {
			throw new IllegalArgumentException("ids must be 1 to 100, not " + ids.size());
		}
		ids.forEach((id) -> Arguments.identifier(id, "id"));
	}

	@Override
	public String toString() {
		return "CustomerIds[" + this.ids.size() + " people]";
	}

}
