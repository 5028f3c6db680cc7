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

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.events.core.EventPublicationRegistry;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio
class ModulithApplicationTests {

	@Autowired
	private Orders orders;

	@Autowired
	private CustomerioPublisher publisher;

	@Autowired
	private EventPublicationRegistry registry;

	@Autowired
	private FakeCustomerio customerio;

	@Test
	void tellsCustomerioOfOrders() {
		this.orders.place("42", "17");
		awaitCompletion();
		this.publisher.flush(Duration.ofSeconds(30));
		assertThat(this.customerio).person("42").hasEvent("order_placed", Map.of("order_id", "17"));
	}

	/**
	 * The listener runs in a thread of its own.
	 */
	private void awaitCompletion() {
		while (!this.registry.findIncompletePublications().isEmpty()) {
			Thread.onSpinWait();
		}
		assertThat(this.publisher.state().counts().accepted()).isEqualTo(1);
	}

}
