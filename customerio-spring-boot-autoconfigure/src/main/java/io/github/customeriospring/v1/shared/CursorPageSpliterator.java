package io.github.customeriospring.v1.shared;

import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the items of pages and reads the next page when the present one is used up.
 */
final class CursorPageSpliterator<T> extends Spliterators.AbstractSpliterator<T> {

	private final Function<@Nullable String, ? extends CursorPage<T>> reader;

	private Iterator<T> items = Collections.emptyIterator();

	private @Nullable String next;

	private boolean last;

	CursorPageSpliterator(Function<@Nullable String, ? extends CursorPage<T>> reader) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.reader = reader;
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		while (!this.items.hasNext()) {
			if (this.last) {
				return false;
			}
			readPage();
		}
		action.accept(this.items.next());
		return true;
	}

	private void readPage() {
		CursorPage<T> page = this.reader.apply(this.next);
		String following = page.next();
		this.last = following == null || following.isEmpty();
		if (!this.last && Objects.equals(following, this.next)) {
			throw UnusableAnswer.because("Customer.io names the same page as the next one again and again");
		}
		this.next = following;
		this.items = page.items().iterator();
	}

}
