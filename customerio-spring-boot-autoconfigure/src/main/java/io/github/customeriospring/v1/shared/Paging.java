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

package io.github.customeriospring.v1.shared;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list to read: {@code Paging.of(100)} for the first of a size,
 * {@code Paging.from(page.next())} for the one after another.
 *
 * @param start where the page starts, or {@code null} for the first
 * @param limit how many items the page holds, 1 to 30000, or {@code null} for what
 * Customer.io gives without it; most lists allow 1000, activities 100, the people of a
 * segment 30000
 * @since 0.1.0
 * @see CursorPage#next()
 */
public record Paging(@Nullable String start, @Nullable Integer limit) implements QueryParameters {

	private static final Paging FIRST = new Paging(null, null);

	private static final int MAX_LIMIT = 30_000;

	public Paging {
		Arguments.identifierOrNull(start, "start");
		if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
			throw new IllegalArgumentException("limit must be 1 to 30000, not " + limit);
		}
	}

	/**
	 * Read the first page.
	 * @return the page to read
	 */
	public static Paging first() {
		return FIRST;
	}

	/**
	 * Read the first page.
	 * @param limit how many items it holds, 1 to 30000
	 * @return the page to read
	 */
	public static Paging of(int limit) {
		return new Paging(null, limit);
	}

	/**
	 * Read the page after another.
	 * @param start where it starts: {@link CursorPage#next()} of the page before
	 * @return the page to read
	 */
	public static Paging from(String start) {
		return new Paging(Arguments.notNull(start, "start"), null);
	}

	/**
	 * Read the page after another, of the same size.
	 * @param start where it starts: {@link CursorPage#next()} of the page before
	 * @return the page to read
	 */
	public Paging withStart(String start) {
		return new Paging(Arguments.notNull(start, "start"), this.limit);
	}

	/**
	 * Read a page of a size.
	 * @param limit how many items it holds, 1 to 30000
	 * @return the page to read
	 */
	public Paging withLimit(int limit) {
		return new Paging(this.start, limit);
	}

}
