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

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read page by page.
 *
 * @param <T> the type of an item
 * @since 0.1.0
 */
public interface CursorPage<T> {

	/**
	 * Return the items of this page.
	 * @return the items
	 */
	List<T> items();

	/**
	 * Return where the next page starts.
	 * @return the value for {@link Paging#from}; {@code null}, empty or {@code 0} on the
	 * last page
	 */
	@Nullable String next();

	/**
	 * Stream the items of all pages. A page is read only when an item of it is asked for,
	 * so a stream may be left early. Over data that changes meanwhile, items may be
	 * missing or come twice.
	 * @param <T> the type of an item
	 * @param first the page to begin with, whose size all others have
	 * @param reader reads the given page
	 * @return a lazy, sequential stream
	 */
	static <T> Stream<T> stream(Paging first, Function<Paging, ? extends CursorPage<T>> reader) {
		Arguments.notNull(first, "first");
		Arguments.notNull(reader, "reader");
		return StreamSupport.stream(new CursorPageSpliterator<>(first, reader), false);
	}

}
