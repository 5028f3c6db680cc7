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

/**
 * Sends mail to a fake for its inspector to show.
 */
final class InspectorMail {

	private InspectorMail() {
	}

	/**
	 * Sends an email with some HTML.
	 * @return the id of the delivery
	 */
	static String send(FakeCustomerio customerio, String html) {
		return CustomerioV1Client.builder()
			.apiKey(customerio.appApiKey())
			.baseUrl(customerio.baseUrl())
			.build()
			.transactional()
			.sendEmail((email) -> email.to("ada@example.com")
				.from("shop@example.com")
				.subject("Hostile")
				.body(html)
				.person(PersonId.id("42"))
				.data("order", Map.of("id", 17)))
			.deliveryId();
	}

}
