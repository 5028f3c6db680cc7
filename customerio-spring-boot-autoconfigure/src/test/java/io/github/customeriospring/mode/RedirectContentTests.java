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

package io.github.customeriospring.mode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.collections.CreateCollection;
import io.github.customeriospring.v1.newsletters.AddLanguage;
import io.github.customeriospring.v1.newsletters.CreateNewsletter;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients.Condition;
import io.github.customeriospring.v1.newsletters.ScheduleNewsletter;
import io.github.customeriospring.v1.newsletters.UpdateNewsletterContent;
import io.github.customeriospring.v1.shared.content.SendingState;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.transactionaltemplates.UpdateTransactionalContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PutExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What messages say may change, unless that brings them to others.
 */
class RedirectContentTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.mode(CustomerioMode.redirect(RedirectSettings.none()))
		.build();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"action\":{},\"content\":{},\"newsletter\":{},\"collection\":{},\"snippet\":{}}");
	}

	static Stream<Named<Call>> refused() {
		return Stream.of(
				Named.of("campaigns.updateAction",
						(v1) -> v1.campaigns()
							.updateAction(5, 96, UpdateAction.message().recipient("eve@example.com"))),
				Named.of("campaigns.updateActionLanguage", (v1) -> v1.campaigns()
					.updateActionLanguage(5, 96, "de", UpdateAction.webhook().sendingState(SendingState.AUTOMATIC))),
				Named.of("broadcasts.updateAction",
						(v1) -> v1.broadcasts()
							.updateAction(12, 96, UpdateAction.textMessage().recipient("+15550000"))),
				Named.of("broadcasts.updateActionLanguage",
						(v1) -> v1.broadcasts()
							.updateActionLanguage(12, 96, "de", UpdateAction.whatsApp().recipient("+15550000"))),
				Named.of("transactionalTemplates.updateContent",
						(v1) -> v1.transactionalTemplates()
							.updateContent(3, 139, UpdateTransactionalContent.create().bcc("eve@example.com"))),
				Named.of("transactionalTemplates.updateLanguage",
						(v1) -> v1.transactionalTemplates()
							.updateLanguage(3, "de", UpdateTransactionalContent.create().cc("eve@example.com"))),
				Named.of("newsletterContents.update",
						(v1) -> v1.newsletterContents()
							.update(7, 3, UpdateNewsletterContent.create().recipient("eve@example.com"))),
				Named.of("newsletters.create", (v1) -> v1.newsletters().create(newsletter().sendNow())),
				Named.of("newsletters.create",
						(v1) -> v1.newsletters().create(newsletter().scheduledAt(Instant.ofEpochSecond(1790000000)))),
				Named.of("newsletters.send", (v1) -> v1.newsletters().send(7)),
				Named.of("newsletters.schedule", (v1) -> v1.newsletters()
					.schedule(7, ScheduleNewsletter.at(Instant.ofEpochSecond(1790000000), ZoneOffset.UTC))));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void refusesWhatReachesOthers(Call call) {
		assertThatExceptionOfType(CustomerioModeException.class).isThrownBy(() -> call.on(this.v1))
			.withMessageContaining("it was not sent, since the mode is redirect")
			.withMessageContaining("customerio.redirect.allow")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("eve@", "+1555"));
		assertThat(server.requests()).isEmpty();
	}

	static Stream<Call> passing() {
		return Stream.of((v1) -> v1.campaigns().updateAction(5, 96, UpdateAction.message().subject("a").body("b")),
				(v1) -> v1.broadcasts().updateAction(12, 96, UpdateAction.message().sendingState(SendingState.DRAFT)),
				(v1) -> v1.broadcasts().updateAction(12, 96, UpdateAction.message().sendingState(SendingState.OFF)),
				(v1) -> v1.transactionalTemplates().updateContent(3, 139, UpdateTransactionalContent.create().cc("")),
				(v1) -> v1.newsletters().create(newsletter()), (v1) -> v1.newsletters().delete(7),
				(v1) -> v1.newsletterContents().addLanguage(7, AddLanguage.of("de").body("x")),
				(v1) -> v1.newsletterContents().addTestGroup(7),
				(v1) -> v1.newsletterContents().deleteTestGroupLanguage(7, 2, "de"),
				(v1) -> v1.collections().create(CreateCollection.of("people").data(List.of(Map.of("recipient", "x")))),
				(v1) -> v1.snippets().update("footer", "x"));
	}

	@ParameterizedTest
	@MethodSource("passing")
	void letsWhatReachesNobodyPass(Call call) {
		call.on(this.v1);
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"Recipient\":\"eve@example.com\"}", "{\"BCC\":\"eve@example.com\"}",
			"{\"sending_state\":\"Automatic\"}", "{\"sending_state\":1}", "{\"SENDING_STATE\":\"automatic\"}" })
	void looksTwiceAtWhatApplicationsWriteThemselves(String content) {
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> this.v1.operations(OwnOperations.class).update(JsonMapper.shared().readTree(content)));
		assertThat(server.requests()).isEmpty();
	}

	private static CreateNewsletter newsletter() {
		return CreateNewsletter.of(MessageType.TWILIO, "Autumn")
			.recipients(NewsletterRecipients.of(Condition.inAnySegment(7)))
			.body("x");
	}

	interface OwnOperations {

		@PutExchange("/v1/campaigns/5/actions/96")
		void update(@RequestBody JsonNode content);

	}

	@FunctionalInterface
	interface Call {

		void on(CustomerioV1Client v1);

	}

}
