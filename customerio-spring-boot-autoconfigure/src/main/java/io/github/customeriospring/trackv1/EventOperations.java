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

import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.SafeToRetry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Records events. They may be repeated, since each carries an id by which Customer.io
 * drops repeats. An identifier of the person whose shape says something else than its
 * type is refused with an {@link IllegalArgumentException}, as with
 * {@link PeopleOperations}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Events">Track events</a>
 */
public interface EventOperations {

	/**
	 * Record an event of a person.
	 * @param person the person; by id, email or cio_id
	 * @param name the name of the event
	 * @param data what messages and segments may refer to
	 */
	default void create(PersonId person, String name, Map<String, ? extends @Nullable Object> data) {
		create(person, Event.of(name, data));
	}

	/**
	 * Record an event of a person.
	 * @param person the person; by id, email or cio_id
	 * @param event the event
	 * @see <a href="https://docs.customer.io/api/track/#operation/track">Track a customer
	 * event</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/customers/{identifier}/events")
	void create(@PathVariable("identifier") PersonId person, @RequestBody Event event);

	/**
	 * Record that a person viewed a web page.
	 * @param person the person; by id, email or cio_id
	 * @param name the name, best the URL of the page
	 * @param data what is known about the view
	 */
	default void page(PersonId person, String name, Map<String, ? extends @Nullable Object> data) {
		create(person, Event.page(name, data));
	}

	/**
	 * Record that a person viewed a screen in a mobile app.
	 * @param person the person; by id, email or cio_id
	 * @param name the name of the screen
	 * @param data what is known about the view
	 */
	default void screen(PersonId person, String name, Map<String, ? extends @Nullable Object> data) {
		create(person, Event.screen(name, data));
	}

	/**
	 * Record an event of a visitor whom the workspace does not know yet. Customer.io
	 * gives it to the person who is identified with the same anonymous id within 30 days.
	 * @param anonymousId the id of the visitor, such as a cookie, which must not be used
	 * for another
	 * @param event the event, page or screen view
	 * @see PersonUpdate#withAnonymousId(String)
	 */
	default void createAnonymous(String anonymousId, Event event) {
		createAnonymous(AnonymousEvent.of(anonymousId, event));
	}

	/**
	 * Record an event that triggers a message to somebody who is not in the workspace,
	 * such as an invitation. It has no anonymous id, so nobody ever takes it over.
	 * @param recipient the address to which the message goes
	 * @param event the event
	 */
	default void invite(String recipient, Event event) {
		createAnonymous(AnonymousEvent.invite(recipient, event));
	}

	/**
	 * Record an event of somebody whom the workspace does not know.
	 * @param event the event
	 * @see <a href="https://docs.customer.io/api/track/#operation/trackAnonymous">Track
	 * an anonymous event</a>
	 */
	@SafeToRetry
	@PostExchange("/api/v1/events")
	void createAnonymous(@RequestBody AnonymousEvent event);

}
