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

import java.util.List;

import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts that were sent to the fake, on the page of its inspector.
 */
class InspectorPlantedPageTests {

	private static final List<String> VIEWS = List.of("requests", "messages", "people", "objects", "broadcasts", "live",
			"webhooks", "faults", "workspaces");

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void areTextOnNarrowScreensToo() throws Exception {
		try (Planted planted = new Planted(this.customerio)) {
			planted.plant();
			InspectorPage page = chromium.open(this.customerio);
			for (int width : new int[] { 1280, 360 }) {
				page.resize(width, 740);
				for (String view : VIEWS) {
					walk(page, view, width);
				}
			}
			assertThat(page.evaluate("[window.planted, document.querySelectorAll('script').length, "
					+ "document.querySelectorAll('main img').length, location.pathname].join()"))
				.isEqualTo(",1,0,/_inspector");
			assertThat(page.problems()).isEqualTo("[]");
		}
	}

	/**
	 * Opens all that a view lists.
	 */
	private static void walk(InspectorPage page, String view, int width) throws Exception {
		page.show("#/" + view, "#views [aria-current]", "");
		if (List.of("faults", "workspaces").contains(view)) {
			page.await("#detail h2", "");
			fits(page, view, width);
			return;
		}
		page.awaitTrue("document.querySelector('#rows .row')?.hash.startsWith('#/%s/')".formatted(view));
		fits(page, view, width);
		StringBuilder shown = new StringBuilder();
		int rows = Integer.parseInt(page.evaluate("document.querySelectorAll('#rows .row').length + ''"));
		for (int i = 0; i < rows; i++) {
			page.evaluate("location.hash = document.querySelectorAll('#rows .row')[%d].hash".formatted(i));
			page.awaitTrue("document.querySelectorAll('#rows .row')[%d]?.hasAttribute('aria-current')".formatted(i));
			shown.append(page.await("#detail h2", ""))
				.append(page.evaluate("document.querySelector('#detail').textContent"));
			fits(page, view, width);
		}
		assertThat(shown.toString()).as(view).contains(Planted.SCRIPT);
	}

	private static void fits(InspectorPage page, String what, int width) throws Exception {
		int wide = Integer.parseInt(page.evaluate("document.documentElement.scrollWidth + ''"));
		assertThat(wide).as(what).isLessThanOrEqualTo(width);
		int narrowest = Integer.parseInt(page.evaluate("Math.floor(Math.min(1000, ...[...document.querySelectorAll("
				+ "'#detail td')].map((each) => each.getBoundingClientRect().width))) + ''"));
		assertThat(narrowest).as(what).isGreaterThan(60);
	}

	@Test
	void haveNoRightsInThePreview() throws Exception {
		String outside = this.customerio.baseUrl().replace("127.0.0.1", "localhost") + "/v1/owned";
		InspectorMail.send(this.customerio, """
				<head><meta http-equiv="refresh" content="0;url=OUT"><link rel="stylesheet" href="OUT">
				<base href="OUT" target="_top"><style>@import 'OUT'; body { background: url(OUT) }</style></head>
				<body onload="top.planted=1"><script>top.planted=1</script><img src="OUT" onerror="top.planted=1">
				<form id="f" action="OUT" method="post"><input name="a"></form><script>f.submit()</script>
				<iframe src="OUT"></iframe><iframe srcdoc="<script>top.planted=1</script>"></iframe>
				<object data="OUT"></object><embed src="OUT"><video autoplay src="OUT"></video>
				<svg onload="top.planted=1"><script>top.planted=1</script></svg>
				<a href="OUT" target="_top" style="position:fixed;inset:0;background:#fff">Click me</a>"""
			.replace("OUT", outside));
		InspectorPage page = chromium.open(this.customerio).resize(1280, 1200);
		page.show("#/messages", "#rows", "Hostile");
		page.press("j");
		page.await("#detail h2", "Hostile");
		page.awaitLoaded("iframe");
		page.clickInto("iframe");
		InspectorMail.send(this.customerio, "<p>Later</p>");
		page.await("#total", "2 of 2");
		page.clickInto("iframe");
		page.show("#/requests", "#rows", "/v1/send/email");
		assertThat(page.evaluate("[window.planted, location.pathname].join()")).isEqualTo(",/_inspector");
		assertThat(this.customerio.requests().all()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.path()).isEqualTo("/v1/send/email"));
	}

}
