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
import java.util.Map;

import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UpdateActionTests {

	private final WireJson json = new WireJson();

	@Test
	void writesAMessage() {
		assertWritten(
				UpdateAction.message()
					.subject("Hello")
					.body("<p>Hello</p>")
					.bodyAmp("<amp/>")
					.preheaderText("Read me")
					.recipient("{{customer.email}}")
					.fromId(1)
					.replyToId(38L)
					.header("X-A", "1")
					.header("X-B", "\"2\"")
					.sendingState(SendingState.DRAFT),
				"""
						{"subject": "Hello", "body": "<p>Hello</p>", "body_amp": "<amp/>", "preheader_text": "Read me",
							"recipient": "{{customer.email}}", "from_id": 1, "reply_to_id": 38,
							"headers": [{"name": "X-A", "value": "1"}, {"name": "X-B", "value": "\\"2\\""}],
							"sending_state": "draft"}""");
	}

	@Test
	void writesThatThereIsNoOtherAddressForAnswers() {
		assertWritten(UpdateAction.message().replyToId(null), "{\"reply_to_id\": null}");
	}

	@Test
	void writesATextMessage() {
		assertWritten(
				UpdateAction.textMessage()
					.body("Hello")
					.imageUrl("https://example.com/a.png")
					.recipient("{{customer.phone}}")
					.sendingState(SendingState.OFF),
				"""
						{"body": "Hello", "image_url": "https://example.com/a.png", "recipient": "{{customer.phone}}",
							"sending_state": "off"}""");
	}

	@Test
	void writesAWhatsAppMessage() {
		assertWritten(UpdateAction.whatsApp()
			.body("{}")
			.bodyJson(Map.of("template", "hello"))
			.recipient("{{customer.phone}}")
			.senderIdentityId(4)
			.sendToUnsubscribed(false)
			.tracked(true)
			.sendingState(SendingState.AUTOMATIC), """
					{"body": "{}", "body_json": {"template": "hello"}, "recipient": "{{customer.phone}}",
						"sender_identity_id": 4, "send_to_unsubscribed": false, "tracked": true,
						"sending_state": "automatic"}""");
	}

	@Test
	void writesAWebhook() {
		assertWritten(UpdateAction.webhook()
			.body("{}")
			.url("https://example.com/{{customer.id}}")
			.method(WebhookMethod.PATCH)
			.header("X-A", "\"1\"")
			.sendingState(SendingState.AUTOMATIC), """
					{"body": "{}", "url": "https://example.com/{{customer.id}}", "method": "patch",
						"headers": "[{\\"name\\":\\"X-A\\",\\"value\\":\\"\\\\\\"1\\\\\\"\\"}]",
						"sending_state": "automatic"}""");
	}

	@Test
	void writesOnlyWhatChanges() {
		assertWritten(UpdateAction.message().subject(""), "{\"subject\": \"\"}");
		assertWritten(UpdateAction.webhook().body("x"), "{\"body\": \"x\"}");
		assertWritten(UpdateAction.whatsApp(), "{}");
	}

	@Test
	void refusesWhatCannotBeWritten() {
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateAction.message().sendingState(SendingState.UNKNOWN))
			.withMessage("sendingState must be one that Customer.io knows");
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateAction.webhook().method(WebhookMethod.UNKNOWN));
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateAction.message().header(" ", "1"));
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateAction.textMessage().recipient(" "));
	}

	@Test
	void tellsNothingOfTheContent() {
		assertThat(UpdateAction.message().body("secret")).hasToString("UpdateMessageAction[..]");
		assertThat(UpdateAction.webhook().header("secret", "secret")).hasToString("UpdateWebhookAction[..]");
	}

	private void assertWritten(UpdateAction update, String expected) {
		Wire.assertJson(new String(this.json.write(update), StandardCharsets.UTF_8), expected);
	}

}
