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

package io.github.customeriospring.v1.customers;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.ActivityPage;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.OptOut;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessagePage;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Finds people and tells what the workspace knows about them. The App API allows 10 calls
 * a second.
 * <p>
 * The interface is as long as the list of Customer.io's routes for people.
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

	/**
	 * Return what the workspace knows about several people, whom it is asked for in calls
	 * of 100. Nobody is returned for an identifier that nobody has, and not in the order
	 * of the identifiers.
	 * @param people the people
	 * @return the profiles
	 */
	default List<CustomerProfile> profiles(List<PersonId> people) {
		return profilesAll(Arguments.listOf(people, "people").stream()).toList();
	}

	/**
	 * Stream what the workspace knows about any number of people, whom it is asked for in
	 * calls of 100 as the stream goes on. Nobody is returned for an identifier that
	 * nobody has, and not in the order of the identifiers.
	 * @param people the people, such as those of {@link #searchAll}; closed with the
	 * result
	 * @return a lazy, sequential stream
	 */
	default Stream<CustomerProfile> profilesAll(Stream<PersonId> people) {
		Arguments.notNull(people, "people");
		return StreamSupport.stream(new ProfileReader(this, people.iterator()), false).onClose(people::close);
	}

	/**
	 * Return what the workspace knows about up to 100 people, in one call.
	 * @param idType the type of all the identifiers
	 * @param ids the identifiers
	 * @return those who are known
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPeopleById">List
	 * customers and attributes</a>
	 */
	@SafeToRetry
	@ResponseField("customers")
	@PostExchange("/v1/customers/attributes")
	List<CustomerEntry> lookup(@RequestParam("id_type") PersonId.Type idType, @RequestBody CustomerIds ids);

	/**
	 * Return the segments that a person is in, all at once.
	 * @param person the person
	 * @return the segments
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * person
	 */
	default List<CustomerSegment> segments(PersonId person) {
		return segments(person, Arguments.notNull(person, "person").type());
	}

	/**
	 * Return the segments that a person is in, all at once.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @return the segments
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPersonSegments">Look
	 * up a customer's segments</a>
	 */
	@ResponseField("segments")
	@GetExchange("/v1/customers/{customer_id}/segments")
	List<CustomerSegment> segments(@PathVariable("customer_id") PersonId person,
			@RequestParam("id_type") PersonId.Type idType);

	/**
	 * Return the messages to a person, one page.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @param window when they were made
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page, of messages that tell less than those of the workspace: only when
	 * they were sent and delivered, and not to whom
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPersonMessages">Look
	 * up messages sent to a customer</a>
	 */
	@GetExchange("/v1/customers/{customer_id}/messages")
	MessagePage messages(@PathVariable("customer_id") PersonId person, @RequestParam("id_type") PersonId.Type idType,
			TimeWindow window, Paging paging);

	/**
	 * Stream the messages to a person. Pages are read as the stream goes on; a failure
	 * surfaces where the stream is consumed. The stream ends at the first page that names
	 * no next one: if Customer.io cuts the list, a shorter window finds the rest.
	 * @param person the person
	 * @param window when they were made
	 * @return a lazy, sequential stream
	 */
	default Stream<Message> messagesAll(PersonId person, TimeWindow window) {
		Arguments.notNull(person, "person");
		Arguments.notNull(window, "window");
		return CursorPage.stream(Paging.first(), (paging) -> messages(person, person.type(), window, paging));
	}

	/**
	 * Return what a person did, or what was done for them, one page.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @param kind which activities
	 * @param paging which page, of 10 activities unless it says otherwise, 100 at most
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPersonActivities">Look
	 * up a customer's activities</a>
	 */
	@GetExchange("/v1/customers/{customer_id}/activities")
	ActivityPage activities(@PathVariable("customer_id") PersonId person, @RequestParam("id_type") PersonId.Type idType,
			ActivityKind kind, Paging paging);

	/**
	 * Stream what a person did, or what was done for them. Pages of 100 are read as the
	 * stream goes on; a failure surfaces where the stream is consumed. The stream ends at
	 * the first page that names no next one: if Customer.io cuts the list, narrower
	 * questions, such as for one type, find more, since activities have no window of
	 * time.
	 * @param person the person
	 * @param kind which activities
	 * @return a lazy, sequential stream
	 */
	default Stream<Activity> activitiesAll(PersonId person, ActivityKind kind) {
		Arguments.notNull(person, "person");
		Arguments.notNull(kind, "kind");
		return CursorPage.stream(Paging.of(100), (paging) -> activities(person, person.type(), kind, paging));
	}

	/**
	 * Return the objects to which a person is related, one page.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getPersonRelationships">Look up a
	 * customer's relationships</a>
	 */
	@GetExchange("/v1/customers/{customer_id}/relationships")
	CustomerRelationshipPage relationships(@PathVariable("customer_id") PersonId person,
			@RequestParam("id_type") PersonId.Type idType, Paging paging);

	/**
	 * Stream the objects to which a person is related. Pages are read as the stream goes
	 * on; a failure surfaces where the stream is consumed.
	 * @param person the person
	 * @return a lazy, sequential stream
	 */
	default Stream<CustomerRelationship> relationshipsAll(PersonId person) {
		Arguments.notNull(person, "person");
		return CursorPage.stream(Paging.first(), (paging) -> relationships(person, person.type(), paging));
	}

	/**
	 * Return what a person wants to hear about, in the language of the workspace.
	 * @param person the person
	 * @return the preferences
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * person
	 */
	default SubscriptionPreferences subscriptionPreferences(PersonId person) {
		return subscriptionPreferences(person, Arguments.notNull(person, "person").type(), null);
	}

	/**
	 * Return what a person wants to hear about.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @param language the language of the topics' names, such as {@code fr}, or
	 * {@code null} for that of the workspace
	 * @return the preferences
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getPersonSubscriptionPreferences">Look
	 * up a customer's subscription preferences</a>
	 */
	@ResponseField("customer")
	@GetExchange("/v1/customers/{customer_id}/subscription_preferences")
	SubscriptionPreferences subscriptionPreferences(@PathVariable("customer_id") PersonId person,
			@RequestParam("id_type") PersonId.Type idType,
			@RequestParam(name = "language", required = false) @Nullable String language);

	/**
	 * Return the senders of whom a person wants no messages.
	 * @param person the person
	 * @return the opt-outs, empty if there are none
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * person
	 */
	default List<OptOut> optOuts(PersonId person) {
		return optOuts(person, Arguments.notNull(person, "person").type());
	}

	/**
	 * Return the senders of whom a person wants no messages.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @return the opt-outs, empty if there are none
	 * @see <a href="https://docs.customer.io/api/app/#operation/getPersonOptouts">Get a
	 * customer's opt-outs</a>
	 */
	@ResponseField("optouts")
	@GetExchange("/v1/customers/{customer_id}/optouts")
	List<OptOut> optOuts(@PathVariable("customer_id") PersonId person, @RequestParam("id_type") PersonId.Type idType);

	/**
	 * Change of which senders a person wants messages. Senders that are not named stay as
	 * they are.
	 * @param person the person
	 * @param changes the changes, 1 to 1000
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is no such
	 * person
	 */
	default void updateOptOuts(PersonId person, OptOutChange... changes) {
		updateOptOuts(person, Arguments.notNull(person, "person").type(), OptOutChanges.of(changes));
	}

	/**
	 * Change of which senders a person wants messages. Senders that are not named stay as
	 * they are.
	 * @param person the person
	 * @param idType the type of the identifier
	 * @param changes the changes
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/updatePersonOptouts">Update a
	 * customer's opt-outs</a>
	 */
	@SafeToRetry
	@PutExchange("/v1/customers/{customer_id}/optouts")
	void updateOptOuts(@PathVariable("customer_id") PersonId person, @RequestParam("id_type") PersonId.Type idType,
			@RequestBody OptOutChanges changes);

}
