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

package io.github.customeriospring.v1.collections;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A collection: a table that messages look things up in.
 *
 * @param id the number of the collection
 * @param name the name, or {@code null}
 * @param bytes how large it is
 * @param rows how many rows it has
 * @param schema the names of its columns
 * @param createdAt when it was made, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record DataCollection(long id, @Nullable String name, long bytes, long rows, List<String> schema,
		@Nullable Instant createdAt, @Nullable Instant updatedAt) {

	public DataCollection {
		schema = (schema != null) ? List.copyOf(schema) : List.of();
	}

}
