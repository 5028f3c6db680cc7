package io.github.customeriospring.v1.customers;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Filter;

/**
 * What people to search for.
 *
 * @param filter the condition that they meet
 * @since 0.1.0
 */
public record CustomerSearch(Filter filter) {

	public CustomerSearch {
		Arguments.notNull(filter, "filter");
	}

}
