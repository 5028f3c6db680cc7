package io.github.customeriospring.v1.customers;

import org.jspecify.annotations.Nullable;

/**
 * One of several people whose profiles were asked for.
 * <p>
 * {@link #toString()} leaves the person out.
 *
 * @param customer what the workspace knows about the person, or {@code null}
 * @since 0.1.0
 */
public record CustomerEntry(@Nullable CustomerProfile customer) {

	@Override
	public String toString() {
		return "CustomerEntry[..]";
	}

}
