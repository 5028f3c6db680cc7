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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a tester does with the buttons of the inspector.
 */
class InspectorButtonPageTests {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final HttpServer application = create();

	private static HttpServer create() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void start() {
		this.application.createContext("/", (exchange) -> {
			byte[] answer = "{\"taken\":true}".getBytes();
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(202, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.application.start();
	}

	@AfterEach
	void stop() {
		this.customerio.close();
		this.application.stop(0);
	}

	@ParameterizedTest
	@CsvSource({ "open,Opened,email opened", "click,Clicked,email clicked", "bounce,Bounced,email bounced",
			"unsubscribe,Unsubscribed,customer unsubscribed" })
	void playTheRecipient(String button, String toast, String webhook) throws Exception {
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/webhooks", "#empty", "No webhook was sent yet.");
		page.fill("#target input", "http://127.0.0.1:%d/hook".formatted(this.application.getAddress().getPort()));
		page.click("#target button");
		page.await("#total", "/hook");
		InspectorMail.send(this.customerio, "<a href='https://shop.example.com/?a=1&amp;b=2'>Shop</a>");
		page.show("#/messages", "#rows", "Hostile");
		page.press("j");
		page.await("#detail", "Play the recipient");
		page.click("[data-action=" + button + "]");
		page.await("#toast", toast + ": a webhook goes out");
		page.show("#/webhooks", "#rows", webhook);
		page.awaitTrue("[...document.querySelectorAll('.row')].every((row) => row.textContent.startsWith('202'))");
		page.evaluate("[...document.querySelectorAll('.row')].find((row) => row.textContent.includes('" + webhook
				+ "')).click() ?? ''");
		page.await("#detail h2", webhook);
		assertThat(page.await("#detail", "taken")).contains("metric", "event_id", "202");
		if (button.equals("click")) {
			assertThat(page.await("#detail", "href")).contains("https://shop.example.com/?a=1&b=2");
		}
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void letTheNextRequestsOfAnOperationFail() throws Exception {
		CustomerioV1Client client = CustomerioV1Client.builder()
			.apiKey(this.customerio.appApiKey())
			.baseUrl(this.customerio.baseUrl())
			.build();
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/faults", "#detail", "Nothing will fail");
		page.fill("#fail select", "workspaces.list");
		page.fill("#fail [aria-label=Status]", "401");
		page.click("#fail button");
		page.await("#detail", "1 × operation workspaces.list");
		assertThat(client.segments().list()).isEmpty();
		assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> client.workspaces().list());
		page.await("#detail", "Nothing will fail");
		page.show("#/requests", "#rows", "status 401");
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void slowAnswersDownUntilTheOutageEnds() throws Exception {
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/faults", "#detail", "Slow down");
		page.fill("#slow input", "7");
		page.click("#slow button");
		page.await("#detail", "Answers are held back by 7 ms.");
		InspectorMail.send(this.customerio, "<p>Hi</p>");
		page.show("#/requests", "#rows", "answer held back for 7 ms");
		page.show("#/faults", "#detail", "Answers are held back");
		page.click("#recover");
		page.await("#toast", "All is well");
		page.awaitTrue("!document.querySelector('#detail').textContent.includes('Answers are held back')");
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void sayWhatIsWrongWithWhatIsFilledIn() throws Exception {
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/faults", "#detail", "Nothing will fail");
		page.show("#/webhooks", "#empty", "No webhook was sent yet.");
		page.fill("#target input", "ftp://localhost/hook");
		page.click("#target button");
		page.await("#toast", "http or https");
		assertThat(page.problems()).isEqualTo("[]");
	}

}
