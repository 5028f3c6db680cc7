package io.github.customeriospring.v1.customers;

import java.util.List;

import io.github.customeriospring.v1.shared.Customer;

/**
 * The people with an email address.
 *
 * @param results the people, empty if there are none
 * @since 0.1.0
 */
public record CustomerMatches(List<Customer> results) {

	public CustomerMatches {
		results = (results != null) ? List.copyOf(results) : List.of();
	}

}
