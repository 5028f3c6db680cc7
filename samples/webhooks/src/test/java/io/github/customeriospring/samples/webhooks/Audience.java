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

package io.github.customeriospring.samples.webhooks;

import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * People who get emails and do something with them.
 */
@RestController
class Audience {

	private final CustomerioV1Client app;

	private final CustomerioV2Client track;

	private final FakeCustomerio customerio;

	Audience(CustomerioV1Client app, CustomerioV2Client track, FakeCustomerio customerio) {
		this.app = app;
		this.track = track;
		this.customerio = customerio;
	}

	/**
	 * Sends somebody an email, who opens it and clicks the link in it.
	 */
	@PostMapping("/people/{id}/emails")
	void sendAndRead(@PathVariable String id) {
		String delivery = send(id);
		this.customerio.messages().open(delivery);
		this.customerio.messages().click(delivery, "https://example.com/orders/17");
	}

	/**
	 * Sends somebody an email that does not arrive.
	 */
	@PostMapping("/people/{id}/bounces")
	void sendInVain(@PathVariable String id) {
		this.customerio.messages().bounceTo(address(id));
		send(id);
	}

	/**
	 * Sends somebody an email, who wants no more.
	 */
	@PostMapping("/people/{id}/unsubscribed")
	void sendAndUnsubscribe(@PathVariable String id) {
		this.customerio.messages().unsubscribe(send(id));
	}

	@PostMapping("/people/{id}/topics/{topic}")
	void choose(@PathVariable String id, @PathVariable int topic) {
		this.track.entity(Person.id(id)
			.identify(Map.of("cio_subscription_preferences", Map.of("topics", Map.of("topic_" + topic, true)))));
	}

	private String send(String id) {
		return this.app.transactional()
			.sendEmail((email) -> email.template("order-shipped").to(address(id)).person(PersonId.id(id)))
			.deliveryId();
	}

	private static String address(String id) {
		return id + "@example.com";
	}

}
