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

import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the items of pages and reads the next page when the present one is used up.
 *
 * @param <T> the type of the items
 */
final class CursorPageSpliterator<T> extends Spliterators.AbstractSpliterator<T> {

	/** What names no further page, be it a text, a number or a flag. */
	private static final Set<String> NO_PAGE = Set.of("", "0", "false");

	private final Function<Paging, ? extends CursorPage<T>> reader;

	private Iterator<T> items = Collections.emptyIterator();

	private @Nullable Paging next;

	/**
	 * A cursor that was followed, replaced after twice as many pages each time: whoever
	 * goes in circles comes past it again.
	 */
	private @Nullable String landmark;

	private long pages;

	private long nextLandmark = 1;

	CursorPageSpliterator(Paging first, Function<Paging, ? extends CursorPage<T>> reader) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.next = first;
		this.landmark = first.start();
		this.reader = reader;
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		while (!this.items.hasNext()) {
			if (this.next == null) {
				return false;
			}
			readPage(this.next);
		}
		action.accept(this.items.next());
		return true;
	}

	private void readPage(Paging paging) {
		CursorPage<T> page = this.reader.apply(paging);
		String following = page.next();
		if (following == null || NO_PAGE.contains(following)) {
			this.next = null;
		}
		else {
			requireProgress(paging.start(), following);
			this.next = paging.withStart(following);
		}
		this.items = page.items().iterator();
	}

	private void requireProgress(@Nullable String present, String following) {
		if (following.equals(present) || following.equals(this.landmark)) {
			throw UnusableAnswer.because("Customer.io names the same page as the next one again and again");
		}
		this.pages++;
		if (this.pages == this.nextLandmark) {
			this.landmark = following;
			this.nextLandmark *= 2;
		}
	}

}
