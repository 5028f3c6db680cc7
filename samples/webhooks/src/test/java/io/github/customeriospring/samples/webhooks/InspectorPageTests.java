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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inspector of the fake in a real browser. Skipped where there is none.
 */
class InspectorPageTests {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey(this.customerio.appApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId(this.customerio.siteId())
		.apiKey(this.customerio.trackApiKey())
		.baseUrl(this.customerio.baseUrl())
		.build();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private InspectorPage open() throws Exception {
		return chromium.open(this.customerio);
	}

	/**
	 * Lets the fake send a webhook that nobody takes, once.
	 */
	private void reportToNobody() {
		this.customerio.webhooks().repeatAfter(Duration.ofHours(1));
		this.customerio.webhooks().sendTo("http://127.0.0.1:1/nobody");
	}

	private void send(String subject, String body) {
		this.v1.transactional()
			.sendEmail((email) -> email.to("ada@example.com")
				.from("shop@example.com")
				.subject(subject)
				.body(body)
				.bodyPlain("Your order is on its way.")
				.person(PersonId.id("42"))
				.header("X-Order", "17")
				.data("order", Map.of("id", 17)));
	}

	@Test
	void showsWhatArrivesAndLetsATesterPlayThePerson() throws Exception {
		reportToNobody();
		this.v2.entity(Person.id("42").identify(Map.of("email", "ada@example.com", "plan", "pro")));
		InspectorPage page = open().resize(1280, 800);
		assertThat(page.await("#rows", "/api/v2/entity")).contains("200", "entity");
		send("Your order is on its way", html());
		assertThat(page.await("#rows", "/v1/send/email")).contains("/api/v2/entity");
		page.show("#/messages", "#rows", "Your order is on its way");
		page.press("j");
		page.await("#detail", "shop@example.com");
		page.awaitTrue("document.querySelector('iframe').getAttribute('sandbox') === ''");
		page.click("[data-action=open]");
		page.await("#toast", "Opened: a webhook goes out");
		assertThat(page.await("#detail", "opened")).contains("sent", "X-Order");
		Files.createDirectories(Path.of("target"));
		page.screenshot(Path.of("target/inspector.png"));
		page.show("#/webhooks", "#rows", "email opened");
		page.show("#/people", "#rows", "ada@example.com");
		page.press("j");
		assertThat(page.await("#detail", "Time-line")).contains("email sent", "pro");
		assertThat(page.problems()).isEqualTo("[]");
	}

	private static String html() {
		return """
				<div style="font-family:sans-serif;padding:16px"><h1 style="color:#0b5f55">Thank you, Ada</h1>
				<p>Your order <b>17</b> is on its way.</p>
				<a href="https://shop.example.com/orders/17" style="background:#0b5f55;color:#fff;padding:10px 16px;
				border-radius:6px;text-decoration:none">Follow it</a></div>""";
	}

	@Test
	void letsRequestsFailAndForgetsEverything() throws Exception {
		InspectorPage page = open();
		page.show("#/faults", "#detail", "Nothing will fail");
		page.click("#fail button");
		page.await("#detail", "1 × all");
		page.click("#recover");
		page.await("#detail", "Nothing will fail");
		this.v2.entity(Person.id("42").identify(Map.of()));
		page.show("#/people", "#rows", "42");
		page.click("#reset");
		page.await("#reset", "Forget everything?");
		page.click("#reset");
		page.await("#empty", "Nobody is known yet.");
		assertThat(this.customerio.people().all()).isEmpty();
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void isUsedWithAKeyboard() throws Exception {
		this.v2.entity(Person.id("42").identify(Map.of()));
		this.v2.entity(Person.id("43").identify(Map.of()));
		InspectorPage page = open().resize(1280, 800);
		page.press("3");
		page.await("#rows", "43");
		page.press("j");
		page.press("j");
		page.awaitTrue("document.querySelector('#detail h2')?.textContent === '42'");
		page.press("Escape");
		page.awaitTrue("location.hash === '#/people'");
		page.press("/");
		page.press("4");
		page.press("2");
		page.await("#total", "1 of 1");
		assertThat(page.evaluate("document.querySelector('#search').value")).isEqualTo("42");
		page.press("Escape");
		page.press("t");
		String first = page.evaluate("getComputedStyle(document.body).backgroundColor");
		page.press("t");
		assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(first);
		page.press("?");
		page.awaitTrue("document.querySelector('#keys').open");
		assertThat(page.problems()).isEqualTo("[]");
	}

}
