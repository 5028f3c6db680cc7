package io.github.customeriospring.v1.shared;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the items of pages and reads the next page when the present one is used up.
 */
final class CursorPageSpliterator<T> extends Spliterators.AbstractSpliterator<T> {

	private final Function<Paging, ? extends CursorPage<T>> reader;

	private Iterator<T> items = Collections.emptyIterator();

	private @Nullable Paging next;

	CursorPageSpliterator(Paging first, Function<Paging, ? extends CursorPage<T>> reader) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.next = first;
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
		if (following == null || following.isEmpty()) {
			this.next = null;
		}
		else if (following.equals(paging.start())) {
			throw UnusableAnswer.because("Customer.io names the same page as the next one again and again");
		}
		else {
			this.next = paging.withStart(following);
		}
		this.items = page.items().iterator();
	}

}
