package io.github.customeriospring.samples.modulith;

import java.util.Map;

import io.github.customeriospring.v2.Person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells Customer.io what customers do. Spring Modulith remembers each event until the
 * method has returned, and the publisher remembers the operation from then on: its row is
 * part of the transaction in which the method runs.
 */
@Component
class CustomerEvents {

	private final ApplicationEventPublisher events;

	CustomerEvents(ApplicationEventPublisher events) {
		this.events = events;
	}

	@ApplicationModuleListener
	void on(OrderPlaced order) {
		this.events
			.publishEvent(Person.id(order.customerId()).event("order_placed", Map.of("order_id", order.orderId())));
	}

}
