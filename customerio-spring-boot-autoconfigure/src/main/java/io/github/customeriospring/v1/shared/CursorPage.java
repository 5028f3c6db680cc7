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
	 * @return the value to pass as {@code start}; {@code null} or empty on the last page
	 */
	@Nullable String next();

	/**
	 * Stream the items of all pages. A page is read only when an item of it is asked for.
	 * @param <T> the type of an item
	 * @param reader reads the page that starts at the given place; {@code null} is the
	 * first
	 * @return a lazy, sequential stream
	 */
	static <T> Stream<T> stream(Function<@Nullable String, ? extends CursorPage<T>> reader) {
		return StreamSupport.stream(new CursorPageSpliterator<>(Arguments.notNull(reader, "reader")), false);
	}

}
