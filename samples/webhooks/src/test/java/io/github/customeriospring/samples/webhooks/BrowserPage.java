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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page in a browser.
 */
final class BrowserPage implements WebSocket.Listener {

	private static final long TIMEOUT_SECONDS = 60;

	private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

	private final AtomicInteger ids = new AtomicInteger();

	private final StringBuilder message = new StringBuilder();

	private @Nullable WebSocket socket;

	private BrowserPage() {
	}

	static BrowserPage connect(HttpClient client, URI uri) {
		BrowserPage page = new BrowserPage();
		page.socket = client.newWebSocketBuilder().buildAsync(uri, page).join();
		return page;
	}

	/**
	 * Runs JavaScript before any script of the addresses that are shown later.
	 */
	void runFirst(String script) throws Exception {
		call("Page.enable", Map.of());
		call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
	}

	/**
	 * Shows an address. Ask for what is on the page then: no event tells reliably that it
	 * is there.
	 */
	void show(String url) throws Exception {
		JsonNode answer = call("Page.navigate", Map.of("url", url));
		if (!answer.path("result").has("loaderId") || answer.path("result").has("errorText")) {
			throw new AssertionError("The browser answered " + answer);
		}
	}

	/**
	 * Waits until an element shows a text, and returns all that it shows.
	 */
	String awaitText(String selector, String text) throws Exception {
		JsonMapper json = JsonMapper.shared();
		return evaluate("""
				new Promise((resolve) => {
					const look = () => {
						const element = document.querySelector(%s);
						if (element && element.textContent.includes(%s)) {
							resolve(element.innerText);
							return true;
						}
						return false;
					};
					if (!look()) {
						const observer = new MutationObserver(() => look() && observer.disconnect());
						observer.observe(document, { childList: true, characterData: true, subtree: true });
					}
				})""".formatted(json.writeValueAsString(selector), json.writeValueAsString(text)));
	}

	/**
	 * Evaluates JavaScript in the page and waits for what it promises.
	 */
	String evaluate(String expression) throws Exception {
		JsonNode answer = call("Runtime.evaluate",
				Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
		if (!answer.path("result").path("result").has("value")) {
			throw new AssertionError("The browser answered " + answer);
		}
		return answer.path("result").path("result").path("value").asString();
	}

	/**
	 * Calls a method of the DevTools protocol.
	 */
	JsonNode call(String method, Map<String, Object> parameters) throws Exception {
		int id = this.ids.incrementAndGet();
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.answers.put(id, answer);
		if (this.socket != null) {
			this.socket.sendText(
					JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
					true);
		}
		return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
		this.message.append(data);
		if (last) {
			JsonNode answer = JsonMapper.shared().readTree(this.message.toString());
			this.message.setLength(0);
			CompletableFuture<JsonNode> waiting = this.answers.remove(answer.path("id").asInt(0));
			if (waiting != null) {
				waiting.complete(answer);
			}
		}
		socket.request(1);
		return null;
	}

}
