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

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeviceOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private DeviceOperations devices;

	@BeforeEach
	void createClient() {
		this.devices = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.devices();
		server.answer(200, "{}");
	}

	@Test
	void adds() {
		this.devices.add(PersonId.id("42"),
				Device.ios("token-1")
					.withLastUsed(Instant.ofEpochSecond(1790000000))
					.withAttributes(Map.of("device_os", "iOS 20", "push_enabled", "true")));
		server.assertRequest("PUT", "/api/v1/customers/42/devices", """
				{"device": {"id": "token-1", "platform": "ios", "last_used": 1790000000,
					"attributes": {"device_os": "iOS 20", "push_enabled": "true"}}}""");
	}

	@Test
	void addsWithoutDetails() {
		this.devices.add(PersonId.id("42"), Device.android("token-1"));
		server.assertRequest("PUT", "/api/v1/customers/42/devices", """
				{"device": {"id": "token-1", "platform": "android"}}""");
	}

	@Test
	void deletes() {
		this.devices.delete(PersonId.email("a+b@example.com"), "APA91b:x/y+z");
		server.assertRequest("DELETE", "/api/v1/customers/a%2Bb%40example.com/devices/APA91b%3Ax%2Fy%2Bz");
	}

	@Test
	void refusesTokensThatAreNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> Device.ios(" "))
			.withMessage("The token of a device must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.devices.delete(PersonId.id("42"), ""))
			.withMessage("device_id is a part of the path and must not be blank, '.' or '..'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.devices.add(PersonId.id("42"),
					Device.ios("token-1").withAttributes(Map.of("score", Float.POSITIVE_INFINITY))))
			.withMessageContaining("device.attributes.score is infinite");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void keepsTheTokenOutOfText() {
		assertThat(new DeviceOperations.Registration(Device.ios("token-1")).toString()).doesNotContain("token-1");
	}

}
