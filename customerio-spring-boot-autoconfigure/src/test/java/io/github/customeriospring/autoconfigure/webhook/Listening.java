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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.customeriospring.webhook.event.CustomerioEvent;
import org.awaitility.Awaitility;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Remembers the events that it hears.
 */
@Configuration(proxyBeanMethods = false)
class Listening {

	private final List<CustomerioEvent> events = new CopyOnWriteArrayList<>();

	@EventListener
	void on(CustomerioEvent event) {
		this.events.add(event);
	}

	List<CustomerioEvent> events() {
		return this.events;
	}

	/**
	 * Wait for events, by their ids.
	 */
	void await(String... ids) {
		Awaitility.await()
			.atMost(InboxContexts.LONG)
			.untilAsserted(() -> assertThat(this.events).extracting(CustomerioEvent::id).containsExactly(ids));
	}

}
