package io.github.customeriospring.samples.modulith;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders.
 */
@Service
class Orders {

	private final ApplicationEventPublisher events;

	Orders(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Transactional
	public void place(String customerId, String orderId) {
		this.events.publishEvent(new OrderPlaced(customerId, orderId));
	}

}
