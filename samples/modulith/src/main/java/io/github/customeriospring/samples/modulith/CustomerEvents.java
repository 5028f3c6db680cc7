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
