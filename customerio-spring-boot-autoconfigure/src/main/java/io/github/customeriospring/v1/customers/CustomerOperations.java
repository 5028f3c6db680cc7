package io.github.customeriospring.v1.customers;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;

import org.springframework.web.bind.annotation.PathVariable;
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
		return search(filter, Paging.first());
	}

	/**
	 * Search for people and return one page.
	 * @param filter the condition that they meet
	 * @param paging which page, of 50 people unless it says otherwise
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPeopleFilter">Search
	 * for customers</a>
	 */
	@SafeToRetry
	@PostExchange("/v1/customers")
	CustomerPage search(@RequestField("filter") Filter filter, Paging paging);

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
		return CursorPage.stream(Paging.of(1000), (paging) -> search(filter, paging)).map(Customer::personId);
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
