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

package io.github.customeriospring.v1.shared.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

class ActionTests {

	private static final Instant CREATED = Instant.ofEpochSecond(1780000000);

	private static final Instant UPDATED = Instant.ofEpochSecond(1790000000);

	private static final Map<String, Object> OTHERS = Map.of("mood", "sunny");

	private static final List<Header> HEADERS = List.of(new Header("X-A", "1"));

	@RegisterExtension
	static final Wire server = new Wire();

	private final WireJson json = new WireJson();

	private List<Action> actions;

	@BeforeEach
	void read() {
		this.actions = this.json.read(server.fixture("actions.json").getBytes(StandardCharsets.UTF_8),
				ResolvableType.forClassWithGenerics(List.class, Action.class).getType());
	}

	@Test
	void readsAMessage() {
		assertThat(this.actions.get(0)).isEqualTo(new Action.Message(96, 5L, null, 90L, "96:1790000000", "Opening",
				MessageType.EMAIL, CREATED, UPDATED, "<html>{{content}}</html>", "<p>Hello</p>", "<amp/>", "Hello",
				"Read me", "Shop <shop@example.com>", 1L, "help@example.com", 38L, "{{customer.email}}",
				"cc@example.com", "bcc@example.com", true, "premailer", "de", HEADERS, SendingState.AUTOMATIC, OTHERS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "email", "in_app", "push", "slack" })
	void readsEveryKindOfMessage(String type) {
		assertThat(action("{\"id\":1,\"type\":\"%s\"}".formatted(type))).isInstanceOfSatisfying(Action.Message.class,
				(message) -> assertThat(message.type()).isNotNull()
					.satisfies((read) -> assertThat(read.wireName()).isEqualTo(type)));
	}

	@Test
	void readsATextMessage() {
		assertThat(this.actions.get(1)).isEqualTo(new Action.TextMessage(97, 5L, 12L, 90L, "97:1790000000", "Text",
				CREATED, UPDATED, "", "Hello", "https://example.com/a.png", "+15551234567", "{{customer.phone}}", "de",
				SendingState.DRAFT, OTHERS));
	}

	@Test
	void readsAWhatsAppMessage() {
		assertThat(this.actions.get(2)).isEqualTo(new Action.WhatsApp(98, 5L, 12L, 90L, "98:1790000000", "Chat",
				CREATED, UPDATED, "", "{\"template\":\"hello\"}", Map.of("template", "hello"), "+15551234567",
				"{{customer.phone}}", 4L, false, true, "de", SendingState.OFF, OTHERS));
	}

	@Test
	void readsAWebhook() {
		assertThat(this.actions.get(3))
			.isEqualTo(new Action.Webhook(99, 5L, 12L, 90L, "99:1790000000", "Hook", CREATED, UPDATED, "", "{}",
					"https://example.com/hook", WebhookMethod.POST, HEADERS, SendingState.AUTOMATIC, OTHERS));
	}

	@Test
	void keepsWhatIsNeither() {
		assertThat(this.actions.get(4)).isEqualTo(new Action.Unknown(100, "Pause", "delay", Map.of("minutes", 5)));
		assertThat(this.actions.get(5)).isEqualTo(new Action.Unknown(101, null, null, Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"[{\\\"name\\\":\\\"X-A\\\",\\\"value\\\":\\\"1\\\"}]\"",
			"[{\"name\":\"X-A\",\"value\":\"1\"}]", "{\"X-A\":\"1\"}", "\"{\\\"X-A\\\":\\\"1\\\"}\"",
			"[{\"name\":\"X-A\",\"value\":1},{}]" })
	void readsHeadersInEveryShape(String headers) {
		assertThat(headers(headers)).isEqualTo(HEADERS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"\"", "[]", "{}", "\"[]\"", "\"no JSON\"", "\"\\\"text\\\"\"", "7", "[null]" })
	void readsNoHeadersWhereThereAreNone(String headers) {
		assertThat(headers(headers)).isEmpty();
	}

	@Test
	void readsWordsThatThisVersionDoesNotKnow() {
		assertThat(action("{\"id\":1,\"type\":\"webhook\",\"method\":\"fetch\",\"sending_state\":\"later\"}"))
			.isInstanceOfSatisfying(Action.Webhook.class, (webhook) -> {
				assertThat(webhook.method()).isEqualTo(WebhookMethod.UNKNOWN);
				assertThat(webhook.sendingState()).isEqualTo(SendingState.UNKNOWN);
			});
	}

	private List<Header> headers(String headers) {
		return ((Action.Message) action("{\"id\":1,\"type\":\"email\",\"headers\":%s}".formatted(headers))).headers();
	}

	private Action action(String action) {
		return this.json.read(action.getBytes(StandardCharsets.UTF_8), Action.class);
	}

}
