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

import java.time.Duration;

import io.github.customeriospring.test.FakeCustomerio;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lets the fake Customer.io report to the application what happens to some people, and
 * something more every few seconds.
 */
class Story implements ApplicationRunner {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final FakeCustomerio customerio;

	private final Audience audience;

	private final Environment environment;

	private int told;

	Story(FakeCustomerio customerio, Audience audience, Environment environment) {
		this.customerio = customerio;
		this.audience = audience;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.customerio.webhooks().sendTo(address("/webhooks/customerio"));
		System.out.printf("%nCustomer.io reports to %s%n%n", address("/webhooks/customerio"));
		this.audience.sendAndRead("ada");
		tell("1. Ada gets an email, opens it and clicks the link in it");
		this.audience.sendInVain("joe");
		tell("2. Joe gets an email that bounces");
		this.audience.choose("ada", 1);
		tell("3. Ada chooses a topic");
		this.audience.sendAndUnsubscribe("eve");
		tell("4. Eve gets an email and unsubscribes");
		System.out.printf("%nSee what has arrived:  %s%n", address("/"));
		System.out.printf("See what was sent:     %s%n", this.customerio.inspectorUrl());
		System.out.println("There is more every five seconds. To add something yourself:");
		show("an email that is read", "/people/ada/emails");
		show("one that bounces", "/people/joe/bounces");
		show("one too many", "/people/eve/unsubscribed");
		show("a topic", "/people/ada/topics/2");
		System.out.printf("The inbox:  curl %s%n%n", address("/actuator/customeriowebhook"));
	}

	@Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
	void goOn() {
		this.audience.sendAndRead("ada");
	}

	/**
	 * Tells what happened, and which webhooks the application has acknowledged since.
	 */
	private void tell(String what) {
		System.out.println(what);
		this.customerio.webhooks()
			.awaitAcknowledged(LONG)
			.stream()
			.skip(this.told)
			.forEach((webhook) -> System.out.printf("      %s %s, answered with %d%n", webhook.event().objectType(),
					webhook.event().metric(), webhook.status()));
		this.told = this.customerio.webhooks().all().size();
	}

	private void show(String what, String path) {
		System.out.printf("   %-24scurl -X POST %s%n", what, address(path));
	}

	private String address(String path) {
		return "http://localhost:%s%s".formatted(this.environment.getRequiredProperty("local.server.port"), path);
	}

}
