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
