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

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeliveryOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioTrackV1Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
		server.answer(200, "{}");
	}

	@Test
	void unsubscribesWithoutACredential() {
		this.client.deliveries().unsubscribe("ZAIAAVTJVG0QcCok0-0ZKj6yiQ==");
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/unsubscribe/ZAIAAVTJVG0QcCok0-0ZKj6yiQ%3D%3D", "{\"unsubscribe\": true}");
		assertThat(request.containsHeader("Authorization")).isFalse();
		assertThat(request.getHeader("Accept")).isEqualTo("application/json");
		assertThat(request.getHeader("User-Agent")).startsWith("customerio-spring-boot/");
	}

	@Test
	void leavesTheCredentialToOtherCalls() {
		this.client.deliveries().unsubscribe("ZAIA");
		this.client.people().delete(PersonId.id("42"));
		assertThat(server.requests()).extracting((request) -> request.containsHeader("Authorization"))
			.containsExactly(false, true);
	}

	@Test
	void refusesADeliveryThatLeadsElsewhere() {
		for (String id : new String[] { "", " ", ".", ".." }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.client.deliveries().unsubscribe(id))
				.withMessage("delivery_id is a part of the path and must not be blank, '.' or '..'");
		}
		server.verify(0, anyRequestedFor(anyUrl()));
	}

}
