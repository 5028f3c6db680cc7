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

package io.github.customeriospring.samples.publisher;

import java.math.BigDecimal;
import java.time.Duration;

import io.github.customeriospring.publisher.CustomerioPublisher;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Places orders while Customer.io is down, and prints what becomes of them.
 */
class Story implements ApplicationRunner {

	private static final Duration LONG = Duration.ofMinutes(3);

	private final Orders orders;

	private final CustomerioPublisher publisher;

	private final OutageController outage;

	private final Environment environment;

	Story(Orders orders, CustomerioPublisher publisher, OutageController outage, Environment environment) {
		this.orders = orders;
		this.publisher = publisher;
		this.outage = outage;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		System.out.printf("%nLooking for what the last run has left; if it was killed, its leases have to end first%n");
		this.publisher.flush(LONG);
		System.out.printf("%nLeft by the last run, and delivered now: %d events%n%n", this.outage.events().size());
		this.outage.takeDown();
		System.out.println("1. Customer.io is down");
		this.orders.place("ada", new BigDecimal("23.45"));
		this.orders.place("ada", new BigDecimal("5.00"));
		this.orders.place("joe", new BigDecimal("99.90"));
		System.out.println("2. Ada orders twice and Joe once: three commits, three events in the same transactions");
		placeWithoutTotal();
		System.out.println("3. An order fails: its transaction is rolled back, and its event with it");
		this.outage.bringUp();
		this.publisher.flush(LONG);
		System.out.println("4. Customer.io is back, and has received, each person's in their order:");
		this.outage.events().forEach((event) -> System.out.println("      " + event));
		tell("Place an order:", "curl -X POST 'localhost:%s/orders?customer=ada&total=1.50'");
		tell("What Customer.io has:", "curl localhost:%s/customerio/events");
		tell("Take Customer.io down:", "curl -X POST localhost:%s/customerio/down");
		tell("What waits:", "curl localhost:%s/actuator/customeriopublisher");
		System.out.printf("%nNow place orders, kill this process with 'kill -9 %d' and start it again%n%n",
				ProcessHandle.current().pid());
	}

	private void placeWithoutTotal() {
		try {
			this.orders.place("joe", BigDecimal.ZERO);
		}
		catch (IllegalArgumentException ex) {
			System.out.println("   " + ex.getMessage());
		}
	}

	private void tell(String what, String command) {
		System.out.printf("   %-24s%s%n", what,
				command.formatted(this.environment.getRequiredProperty("local.server.port")));
	}

}
