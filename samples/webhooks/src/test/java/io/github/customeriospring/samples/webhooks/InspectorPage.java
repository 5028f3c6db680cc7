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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inspector of a fake in a browser.
 */
final class InspectorPage {

	private static final String WATCH = """
			window.problems = [];
			addEventListener('error', (event) => problems.push(event.message));
			addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
			addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective));""";

	private final BrowserPage page;

	private InspectorPage(BrowserPage page) {
		this.page = page;
	}

	/**
	 * Opens the page and waits until it has asked the fake.
	 */
	static InspectorPage open(Browser browser, FakeCustomerio customerio) throws Exception {
		BrowserPage page = browser.open();
		page.runFirst(WATCH);
		page.show(customerio.inspectorUrl().replace("127.0.0.1", "localhost"));
		page.awaitText("#state", "live");
		return new InspectorPage(page);
	}

	InspectorPage resize(int width, int height) throws Exception {
		this.page.call("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		return this;
	}

	/**
	 * Shows a view, or one thing in it, and returns what the page shows then.
	 */
	String show(String hash, String selector, String text) throws Exception {
		evaluate("location.hash = '" + hash + "'");
		return await(selector, text);
	}

	String await(String selector, String text) throws Exception {
		return this.page.awaitText(selector, text);
	}

	/**
	 * Waits until something is true.
	 */
	void awaitTrue(String condition) throws Exception {
		evaluate("""
				new Promise((resolve) => {
					const look = () => (%s) ? resolve('') : requestAnimationFrame(look);
					look();
				})""".formatted(condition));
	}

	String evaluate(String expression) throws Exception {
		return this.page.evaluate(expression);
	}

	void click(String selector) throws Exception {
		evaluate(
				"(document.querySelector(%s).click(), '')".formatted(JsonMapper.shared().writeValueAsString(selector)));
	}

	/**
	 * Fills in a field, as somebody who types.
	 */
	void fill(String selector, String value) throws Exception {
		JsonMapper json = JsonMapper.shared();
		evaluate("""
				(() => { const field = document.querySelector(%s);
				field.value = %s;
				field.dispatchEvent(new Event('input', { bubbles: true }));
				field.dispatchEvent(new Event('change', { bubbles: true }));
				return ''; })()""".formatted(json.writeValueAsString(selector), json.writeValueAsString(value)));
	}

	/**
	 * Waits until an element, which is there, has loaded what it shows.
	 */
	void awaitLoaded(String selector) throws Exception {
		awaitTrue(
				"performance.getEntriesByType('resource').some((each) => each.name === document.querySelector('%s').src)"
					.formatted(selector));
	}

	/**
	 * Clicks into the midst of an element, whatever is there.
	 */
	void clickInto(String selector) throws Exception {
		String[] place = evaluate("""
				(() => { const element = document.querySelector('%s'); element.scrollIntoView();
				const box = element.getBoundingClientRect();
				return (box.x + box.width / 2) + ' ' + (box.y + Math.min(box.height, 200) / 2); })()"""
			.formatted(selector)).split(" ");
		for (String type : List.of("mousePressed", "mouseReleased")) {
			this.page.call("Input.dispatchMouseEvent", Map.of("type", type, "x", Double.valueOf(place[0]), "y",
					Double.valueOf(place[1]), "button", "left", "clickCount", 1));
		}
	}

	/**
	 * Presses a key, as a keyboard does.
	 */
	void press(String key) throws Exception {
		Map<String, Object> text = (key.length() == 1) ? Map.of("text", key) : Map.of();
		this.page.call("Input.dispatchKeyEvent", with(text, "keyDown", key));
		this.page.call("Input.dispatchKeyEvent", with(Map.of(), "keyUp", key));
	}

	private static Map<String, Object> with(Map<String, Object> more, String type, String key) {
		Map<String, Object> all = new HashMap<>(more);
		all.put("type", type);
		all.put("key", key);
		return all;
	}

	void screenshot(Path file) throws Exception {
		String data = this.page.call("Page.captureScreenshot", Map.of("format", "png")).at("/result/data").asString();
		Files.write(file, Base64.getDecoder().decode(data));
	}

	/**
	 * What went wrong on the page, and what its security policy has stopped.
	 */
	String problems() throws Exception {
		return evaluate("JSON.stringify(window.problems)");
	}

}
