package io.github.customeriospring.v1.customers;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Finds people. The App API allows 10 calls a second.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Customers">Customers</a>
 */
public interface CustomerOperations {

	/**
	 * Find the people with an email address.
	 * @param email the address, compared without regard to case
	 * @return the people, empty if there are none; more than one if the workspace does
	 * not identify people by email
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPeopleEmail">Get
	 * customers by email</a>
	 */
	@ResponseField("results")
	@GetExchange("/v1/customers")
	List<Customer> findByEmail(@RequestParam("email") String email);

	/**
	 * Search for people and return the first page, of 50 people.
	 * @param filter the condition that they meet
	 * @return the first page
	 */
	default CustomerPage search(Filter filter) {
		return search(filter, null, null);
	}

	/**
	 * Search for people and return one page.
	 * @param filter the condition that they meet
	 * @param start where the page starts: {@link CustomerPage#next()} of the page before,
	 * or {@code null} for the first
	 * @param limit how many people a page holds, 1 to 1000, or {@code null} for 50
	 * @return the page
	 */
	default CustomerPage search(Filter filter, @Nullable String start, @Nullable Integer limit) {
		return search(new CustomerSearch(filter), start, limit);
	}

	/**
	 * Search for people and return one page.
	 * @param search what to search for
	 * @param start where the page starts, or {@code null} for the first
	 * @param limit how many people a page holds, 1 to 1000, or {@code null} for 50
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPeopleFilter">Search
	 * for customers</a>
	 */
	@SafeToRetry
	@PostExchange("/v1/customers")
	CustomerPage search(@RequestBody CustomerSearch search,
			@RequestParam(name = "start", required = false) @Nullable String start,
			@RequestParam(name = "limit", required = false) @Nullable Integer limit);

	/**
	 * Search for people and stream all of them, by the identifier to use in further
	 * calls. Pages of 1000 are read as the stream goes on; a failure surfaces where the
	 * stream is consumed.
	 * @param filter the condition that they meet
	 * @return a lazy, sequential stream
	 * @see Customer#personId()
	 */
	default Stream<PersonId> searchAll(Filter filter) {
		Arguments.notNull(filter, "filter");
		return CursorPage.stream((start) -> search(filter, start, 1000)).map(Customer::personId);
	}

	/**
	 * Return what the workspace knows about a person.
	 * @param person the person
	 * @return the profile
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * person
	 */
	default CustomerProfile profile(PersonId person) {
		return profile(person, Arguments.notNull(person, "person").type());
	}

	/**
	 * Return what the workspace knows about a person.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @return the profile
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getPersonAttributes">Look up a
	 * customer's attributes</a>
	 */
	@ResponseField("customer")
	@GetExchange("/v1/customers/{customer_id}/attributes")
	CustomerProfile profile(@PathVariable("customer_id") PersonId person,
			@RequestParam("id_type") PersonId.Type idType);

}
