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

package io.github.customeriospring.test.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the fake reports of people.
 */
class PersonWebhookTests {

	@RegisterExtension
	private final WebhookReceiver receiver = new WebhookReceiver();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId(this.customerio.siteId())
		.apiKey(this.customerio.trackApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	@BeforeEach
	void report() {
		this.customerio.webhooks().sendTo(this.receiver.url());
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private void identify(String name, Object value) {
		this.v2.entity(Person.email("ada@example.com").identify(Map.of(name, value)));
	}

	private List<String> events() {
		this.customerio.webhooks().awaitAcknowledged(Duration.ofSeconds(30));
		return this.receiver.events();
	}

	@Test
	void reportsSubscriptionsThatChange() {
		identify("plan", "pro");
		identify("unsubscribed", true);
		identify("unsubscribed", "1");
		identify("unsubscribed", false);
		identify("unsubscribed", "");
		assertThat(events()).containsExactly("customer unsubscribed", "customer subscribed");
		WebhookReceiver.Received unsubscribed = this.receiver.all().get(0);
		assertThat(unsubscribed.data("customer_id").asString()).isEmpty();
		assertThat(unsubscribed.data("email_address").asString()).isEqualTo("ada@example.com");
		assertThat(unsubscribed.data("identifiers").path("id").isNull()).isTrue();
		assertThat(unsubscribed.data("identifiers").path("email").asString()).isEqualTo("ada@example.com");
	}

	@Test
	void reportsPreferencesThatChange() {
		identify("cio_subscription_preferences", Map.of("topics", Map.of("topic_1", true)));
		identify("cio_subscription_preferences", Map.of("topics", Map.of("topic_1", true)));
		identify("cio_subscription_preferences.topics.topic_1", false);
		assertThat(events()).containsExactly("customer cio_subscription_preferences_changed",
				"customer cio_subscription_preferences_changed");
		assertThat(this.receiver.all()).extracting((each) -> each.data("content").asString())
			.containsExactly("{\"topics\":{\"topic_1\":true}}", "{\"topics\":{\"topic_1\":false}}");
	}

	@Test
	void reportsNothingWithoutAnAddress() {
		this.customerio.reset();
		identify("unsubscribed", true);
		assertThat(this.customerio.webhooks().all()).isEmpty();
		assertThat(events()).isEmpty();
	}

}
