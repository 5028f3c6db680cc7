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

package io.github.customeriospring.v1.subscriptions;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SubscriptionOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private SubscriptionOperations subscriptions;

	@BeforeEach
	void createClient() {
		this.subscriptions = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.subscriptions();
	}

	@Test
	void listsTopics() {
		server.answer(200, server.fixture("topics.json"));
		assertThat(this.subscriptions.topics()).containsExactly(
				new SubscriptionTopic(1, "topic_1", "News", "Once a month", true),
				new SubscriptionTopic(2, null, null, null, false));
		server.assertRequest("GET", "/v1/subscription_topics");
	}

	@Test
	void listsChannels() {
		server.answer(200, server.fixture("channels.json"));
		assertThat(this.subscriptions.channels()).containsExactly(
				new SubscriptionChannel(1, "Email", "To your inbox", true, SubscriptionChannel.Type.EMAIL),
				new SubscriptionChannel(2, null, null, false, SubscriptionChannel.Type.UNKNOWN));
		server.assertRequest("GET", "/v1/subscription_channels");
	}

	@Test
	void findsTheWayToTheSubscriptionCenterAndKeepsItToItself() {
		server.answer(200, "{\"token\":\"secret\",\"url\":\"https://example.com/u/i/secret\"}");
		SubscriptionCenterToken token = this.subscriptions.centerToken(PersonId.email("a+b@example.com"));
		assertThat(token).isEqualTo(new SubscriptionCenterToken("secret", "https://example.com/u/i/secret"));
		assertThat(token.toString()).doesNotContain("secret");
		server.assertRequest("GET", "/v1/subscription_center/a%2Bb%40example.com/token");
	}

	@Test
	void takesIdsAndEmailsOnly() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.subscriptions.centerToken(PersonId.cioId("a3000001")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.subscriptions.centerToken(PersonId.phone("+15550000000")));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void tellsThatNobodyIsKnown() {
		server.answer(400, "{\"errors\":[{\"detail\":\"customer not found\",\"status\":\"400\"}]}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> this.subscriptions.centerToken(PersonId.id("42")));
	}

}
