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

package io.github.customeriospring.trackv1;

import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.SafeToRetry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Changes people. Customer.io answers when it has accepted a change and processes it
 * later; what goes wrong then is shown in the workspace's activity log only.
 * <p>
 * The Track API v1 guesses from the shape of an identifier what it is. An identifier
 * whose shape says something else than its type is refused with an
 * {@link IllegalArgumentException}, since it would be another person: a phone number, an
 * id that begins with {@code cio_} or looks like an email address, an email address that
 * does not look like one. {@link io.github.customeriospring.v2.CustomerioV2Client} takes
 * them all. All operations may be repeated, since each sets a state.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Customers">Track
 * customers</a>
 */
public interface PeopleOperations {

	/**
	 * Create a person, or change attributes of one.
	 * @param person the person; by id, email or cio_id
	 * @param attributes the attributes to set: values of JSON types, {@code Instant} as
	 * unix seconds, {@code null} removes one
	 */
	default void identify(PersonId person, Map<String, ? extends @Nullable Object> attributes) {
		identify(person, PersonUpdate.of(attributes));
	}

	/**
	 * Create a person, or change one.
	 * @param person the person; by id, email or cio_id. Only with a cio_id can the other
	 * identifiers be changed
	 * @param identify the change
	 * @see <a href="https://docs.customer.io/api/track/#operation/identify">Add or update
	 * a customer</a>
	 */
	@SafeToRetry
	@PutExchange("/api/v1/customers/{identifier}")
	void identify(@PathVariable("identifier") PersonId person, @RequestBody PersonUpdate identify);

	/**
	 * Delete a person with everything that is known about them. A later identify creates
	 * the person anew.
	 * @param person the person; by id, email or cio_id
	 * @see <a href="https://docs.customer.io/api/track/#operation/delete">Delete a
	 * customer</a>
	 */
	@SafeToRetry
	@DeleteExchange("/api/v1/customers/{identifier}")
	void delete(@PathVariable("identifier") PersonId person);

	/**
	 * Delete a person and block their identifiers: Customer.io ignores what it is told
	 * about them from now on. May be repeated: a blocked identifier stays blocked.
	 * @param person the person; by id, email or cio_id
	 * @see <a href="https://docs.customer.io/api/track/#operation/suppress">Suppress a
	 * customer profile</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/customers/{identifier}/suppress")
	void suppress(@PathVariable("identifier") PersonId person);

	/**
	 * Allow the identifiers of a person again. Deleted data does not come back. May be
	 * repeated: an allowed identifier stays allowed.
	 * @param person the person; by id, email or cio_id
	 * @see <a href="https://docs.customer.io/api/track/#operation/unsuppress">Unsuppress
	 * a customer profile</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/customers/{identifier}/unsuppress")
	void unsuppress(@PathVariable("identifier") PersonId person);

	/**
	 * Merge one person into another and delete the former. It cannot be undone; the
	 * person who remains must exist, otherwise nothing happens.
	 * @param primary the person who remains; by id, email or cio_id
	 * @param secondary the person who is merged and deleted; by id, email or cio_id
	 */
	default void merge(PersonId primary, PersonId secondary) {
		merge(new Merge(primary, secondary));
	}

	/**
	 * Merge one person into another and delete the former. May be repeated: after a merge
	 * there is nobody left to merge.
	 * @param merge who remains and who is merged
	 * @see <a href="https://docs.customer.io/api/track/#operation/merge">Merge duplicate
	 * people</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/merge_customers")
	void merge(@RequestBody Merge merge);

	/**
	 * Two people who are one.
	 *
	 * @param primary the person who remains; by id, email or cio_id
	 * @param secondary the person who is merged and deleted; by id, email or cio_id
	 */
	record Merge(PersonId primary, PersonId secondary) {

		public Merge {
			Arguments.notNull(primary, "primary").requireNotByPhone("primary");
			Arguments.notNull(secondary, "secondary").requireNotByPhone("secondary");
			if (primary.equals(secondary)) {
				throw new IllegalArgumentException("primary and secondary are the same person, who would be deleted");
			}
		}

	}

}
