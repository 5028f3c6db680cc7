package io.github.customeriospring.trackv1;

import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Records events. They may be repeated, since each carries an id by which Customer.io
 * drops repeats.
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
	default void create(PersonId person, String name, Map<String, Object> data) {
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

}
