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

import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the inspector with much in the fake, with nothing, and without the fake.
 */
class InspectorStatePageTests {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void turnsPagesOfManyThings() throws Exception {
		this.customerio.seed(IntStream.rangeClosed(1, 10_000)
			.mapToObj((i) -> """
					{"type":"person","identifiers":{"id":"p%d"},"action":"identify","attributes":{}}""".formatted(i))
			.collect(Collectors.joining(",", "{\"batch\":[", "]}")));
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/people", "#total", "1 to 100 of 10000");
		page.await("#rows", "p10000");
		page.press("n");
		page.await("#total", "101 to 200 of 10000");
		page.await("#rows", "p9900");
		assertThat(page.evaluate("document.querySelectorAll('#rows .row').length + ''")).isEqualTo("100");
		page.press("p");
		page.await("#total", "1 to 100 of 10000");
		page.click("#older");
		page.await("#total", "101 to 200 of 10000");
		page.press("/");
		page.press("p");
		page.press("7");
		page.await("#total", "1 to 100 of 1111");
		page.fill("#search", "p7777");
		page.await("#total", "1 of 1");
		page.fill("#search", "nobody");
		page.await("#empty", "Nothing found.");
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void showsTheBeginningOfWhatIsLarge() throws Exception {
		InspectorMail.send(this.customerio, "<p>Large</p>".repeat(400_000));
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/messages", "#rows", "Hostile");
		page.press("j");
		page.await("#detail", "The first 64 KB of 4.6 MB.");
		page.show("#/requests", "#rows", "/v1/send/email");
		page.press("j");
		page.await("#detail", "The first 64 KB of");
		assertThat(Integer.parseInt(page.evaluate(
				"Math.max(...[...document.querySelectorAll('pre')].map((each) => each.textContent.length)) + ''")))
			.isLessThan(100_000);
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void showsDeepAndStrangeJson() throws Exception {
		CustomerioV2Client client = CustomerioV2Client.builder()
			.siteId(this.customerio.siteId())
			.apiKey(this.customerio.trackApiKey())
			.baseUrl(this.customerio.baseUrl())
			.build();
		Object deep = List.of();
		for (int i = 0; i < 400; i++) {
			deep = List.of(deep);
		}
		client.entity(EntityOperation.raw(Map.of("type", "person", "action", "identify", "identifiers",
				Map.of("id", "42"), "attributes", Map.of("__proto__", "p", "constructor", "c", "toString", "t", "big",
						new BigInteger("123456789012345678901"), "deep", deep))));
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/requests", "#rows", "/api/v2/entity");
		page.press("j");
		assertThat(page.await("#detail", "__proto__")).contains("123456789012345678901", "toString");
		page.show("#/people", "#rows", "42");
		page.press("j");
		assertThat(page.await("#detail", "__proto__")).contains("constructor", "123456789012345678901")
			.doesNotContain("Invalid Date", "[object");
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void asksEachSecondWhetherSomethingIsNew() throws Exception {
		InspectorPage page = chromium.open(this.customerio);
		page.await("#empty", "No request has arrived yet.");
		page.awaitTrue("performance.getEntriesByType('resource').filter((each) => each.name.includes('/changes?since=')"
				+ " && each.responseStatus === 304).length >= 3");
		assertThat(page.evaluate("[...new Set(performance.getEntriesByType('resource')"
				+ ".map((each) => new URL(each.name).origin))].join()"))
			.isEqualTo(this.customerio.baseUrl().replace("127.0.0.1", "localhost"));
	}

	@Test
	void saysWhenTheFakeIsGoneAndGoesOnWithTheNextOne() throws Exception {
		InspectorMail.send(this.customerio, "<p>Hi</p>");
		InspectorPage page = chromium.open(this.customerio);
		page.await("#rows", "/v1/send/email");
		this.customerio.close();
		page.await("#state", "not reachable");
		try (FakeCustomerio next = FakeCustomerio.start(URI.create(this.customerio.baseUrl()).getPort())) {
			page.await("#state", "live");
			page.await("#empty", "No request has arrived yet.");
			InspectorMail.send(next, "<p>Hi</p>");
			page.await("#rows", "/v1/send/email");
		}
		assertThat(page.problems()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#/people/%", "#/people/%E0%A4%A", "#/requests/999", "#/messages/%3Cb%3E", "#/webhooks/..",
			"#/objects/a%2Fb", "#/live/__proto__", "#/broadcasts/1e3" })
	void saysWhenAnAddressLeadsNowhere(String hash) throws Exception {
		InspectorPage page = chromium.open(this.customerio);
		page.show(hash, "#detail", "There is no such");
		page.show("#/constructor", "#views [aria-current]", "Requests");
		page.await("#state", "live");
		assertThat(page.problems()).isEqualTo("[]");
	}

	@Test
	void keepsTheFocusAndWhatIsOpenWhileMoreArrives() throws Exception {
		String id = InspectorMail.send(this.customerio, "<p>Hi</p>");
		InspectorPage page = chromium.open(this.customerio).resize(1280, 800);
		page.show("#/messages", "#rows", "Hostile");
		page.press("j");
		page.await("#detail", "HTML source");
		page.evaluate("(document.querySelector('#detail details').open = true,"
				+ " window.frame = document.querySelector('iframe'),"
				+ " document.querySelector('[data-action=open]').focus(), '')");
		this.customerio.messages().click(id, "https://example.com/");
		page.await("#detail", "clicked");
		assertThat(
				page.evaluate("[document.activeElement.dataset.action, document.querySelector('#detail details').open,"
						+ " window.frame === document.querySelector('iframe')].join()"))
			.isEqualTo("open,true,true");
		page.evaluate("(document.querySelector('#views a').focus(), '')");
		InspectorMail.send(this.customerio, "<p>Hi</p>");
		page.await("#views", "Messages2");
		assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Requests2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void canBeReadInBothThemes(String theme) throws Exception {
		InspectorPage page = chromium.open(this.customerio);
		page.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
		assertThat(page.evaluate("""
				(() => {
					const probe = document.body.appendChild(document.createElement('i'));
					const channels = (name) => {
						probe.style.color = `var(--${name})`;
						return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map((each) => each / 255)
							.map((each) => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
					};
					const light = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
					const poor = [];
					for (const text of ['text', 'quiet', 'accent', 'good', 'bad', 'warn']) {
						for (const back of ['back', 'card', 'picked']) {
							const [dark, bright] = [light(channels(text)), light(channels(back))].sort((a, b) => a - b);
							if ((bright + 0.05) / (dark + 0.05) < 4.5) {
								poor.push(`${text} on ${back}`);
							}
						}
					}
					return poor.join();
				})()""")).isEmpty();
	}

}
