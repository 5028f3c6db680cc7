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

package io.github.customeriospring.v2;

import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeliveryOperationTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV2Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(server.baseUrl()).build();
		server.answer(200, "{}");
	}

	@ParameterizedTest
	@CsvSource({ "DELIVERED, delivered", "OPENED, opened", "CONVERTED, converted" })
	void reportsWhatBecameOfADelivery(DeliveryMetric metric, String name) {
		this.client.entity(DeliveryRef.of("RPILAgUBcRh").event(metric, "token-1"));
		server.assertRequest("POST", "/api/v2/entity", """
				{
					"type": "delivery", "identifiers": {"id": "RPILAgUBcRh"}, "action": "event",
					"name": "%s", "attributes": {"device_token": "token-1"}
				}""".formatted(name));
	}

	@Test
	void refusesABlankDeliveryId() {
		assertThatIllegalArgumentException().isThrownBy(() -> DeliveryRef.of(" "))
			.withMessage("The id of a delivery must not be blank");
	}

	@ParameterizedTest
	@EnumSource(names = { "DELIVERED", "OPENED", "CONVERTED" }, mode = EnumSource.Mode.EXCLUDE)
	void refusesWhatThisWayCannotReport(DeliveryMetric metric) {
		DeliveryRef delivery = DeliveryRef.of("RPILAgUBcRh");
		assertThatIllegalArgumentException().isThrownBy(() -> delivery.event(metric, "token-1"))
			.withMessage("metric must be delivered, opened or converted");
	}

	@Test
	void refusesABlankToken() {
		DeliveryRef delivery = DeliveryRef.of("RPILAgUBcRh");
		assertThatIllegalArgumentException().isThrownBy(() -> delivery.event(DeliveryMetric.OPENED, ""))
			.withMessage("The token of a device must not be blank");
	}

}
