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

package io.github.customeriospring.webhook.event;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Listeners that say in an expression what they want to hear of.
 */
class EventConditionTests {

	@Test
	void callsListenersForTheirKindOfEventOnly() {
		WebhookReader reader = new WebhookReader();
		try (var context = new AnnotationConfigApplicationContext(Listeners.class)) {
			EventFixtures.names()
				.forEach((name) -> context.publishEvent(reader.read("default", EventFixtures.body(name))));
			assertThat(context.getBean(Listeners.class).heard).containsExactly("unsubscribed", "email bounced",
					"sms failed");
		}
	}

	static class Listeners {

		private final List<String> heard = new ArrayList<>();

		@EventListener(condition = "#event.is('EMAIL', 'BOUNCED')")
		void onBounce(DeliveryEvent event) {
			this.heard.add("email bounced");
		}

		@EventListener(condition = "#event.channel().wireName() == 'sms' and #event.metric().name() == 'FAILED'")
		void onFailure(DeliveryEvent event) {
			this.heard.add("sms failed");
		}

		@EventListener(condition = "#event.is('UNSUBSCRIBED')")
		void onUnsubscribe(CustomerEvent event) {
			this.heard.add("unsubscribed");
		}

	}

}
