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

package io.github.customeriospring.v1.newsletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import io.github.customeriospring.Wire;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients.Condition;
import io.github.customeriospring.v1.shared.content.WebhookMethod;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CreateNewsletterTests {

	private static final NewsletterRecipients RECIPIENTS = NewsletterRecipients.of(Condition.inAnySegment(7));

	private static final String WRITTEN_RECIPIENTS = "\"recipients\": {\"and\": [{\"or\": [{\"segment\": {\"id\": 7}}]}]}";

	private final WireJson json = new WireJson();

	@Test
	void writesAnEmail() {
		assertWritten(newsletter(MessageType.EMAIL).subscriptionTopicId(2)
			.sendNow()
			.subject("Autumn")
			.body("<p>Autumn</p>")
			.bodyPlain("Autumn")
			.preheaderText("Read me")
			.from("Shop <shop@example.com>")
			.layoutId(5)
			.rateLimit(1, RatePeriod.DAY), """
					{"name": "Autumn", "type": "email", %s, "subscription_topic_id": 2, "send_now": true,
						"subject": "Autumn", "body": "<p>Autumn</p>", "body_plain": "Autumn",
						"preheader_text": "Read me", "from": "Shop <shop@example.com>", "layout_id": 5,
						"rate_limit_email_rate": 1, "rate_limit_time_period": 86400}""".formatted(WRITTEN_RECIPIENTS));
	}

	@Test
	void writesARequestToAServer() {
		assertWritten(
				newsletter(MessageType.WEBHOOK).body("{}")
					.request(WebhookMethod.PATCH, "https://example.com/hook")
					.scheduledAt(Instant.ofEpochSecond(1790000000)),
				"""
						{"name": "Autumn", "type": "webhook", %s, "body": "{}", "request_method": "PATCH",
							"url": "https://example.com/hook", "scheduled_at": 1790000000}"""
					.formatted(WRITTEN_RECIPIENTS));
	}

	@Test
	void writesAMessageInAnInbox() {
		assertWritten(newsletter(MessageType.INBOX).bodyJson("{\"a\":1}").fromId(1), """
				{"name": "Autumn", "type": "inbox", %s, "body_json": "{\\"a\\":1}", "from_id": 1}"""
			.formatted(WRITTEN_RECIPIENTS));
	}

	@Test
	void writesRecipients() {
		assertJson(
				NewsletterRecipients.of(Condition.inAnySegment(7, 8), Condition.inNoSegment(9),
						Condition.attribute("plan").eq("pro"), Condition.not(Condition.attribute("email").exists()),
						Condition
							.not((NewsletterRecipients.Attribute) Condition.not(Condition.attribute("seats").eq(3)))),
				"""
						{"and": [
							{"or": [{"segment": {"id": 7}}, {"segment": {"id": 8}}]},
							{"not": {"or": [{"segment": {"id": 9}}]}},
							{"attribute": {"field": "plan", "operator": "eq", "value": "pro"}},
							{"attribute": {"field": "email", "operator": "exists", "inverse": true}},
							{"attribute": {"field": "seats", "operator": "eq", "value": 3}}
						]}""");
	}

	@Test
	void refusesRecipientsThatAreNone() {
		assertThatIllegalArgumentException().isThrownBy(NewsletterRecipients::of)
			.withMessage("conditions is empty: a newsletter needs to know who gets it");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewsletterRecipients(List.of()));
		assertThatIllegalArgumentException().isThrownBy(Condition::inAnySegment)
			.withMessage("segmentIds is empty: a condition needs at least one segment");
		assertThatIllegalArgumentException().isThrownBy(Condition::inNoSegment);
	}

	@ParameterizedTest
	@CsvSource({ "EMAIL, subject", "TWILIO, body", "PUSH, subject or body", "IN_APP, body_json", "INBOX, body_json",
			"WEBHOOK, body" })
	void refusesANewsletterThatSaysNothing(MessageType type, String missing) {
		assertThatIllegalArgumentException().isThrownBy(() -> newsletter(type).validate())
			.withMessage(missing + " is missing");
	}

	@Test
	void refusesWhatIsIncompleteOrContradictory() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateNewsletter.of(MessageType.TWILIO, "Autumn").body("x").validate())
			.withMessage("recipients is missing");
		assertThatIllegalArgumentException().isThrownBy(() -> newsletter(MessageType.EMAIL).subject("x").validate())
			.withMessage("body is missing");
		assertThatIllegalArgumentException().isThrownBy(() -> newsletter(MessageType.WEBHOOK).body("x").validate())
			.withMessage("url is missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> newsletter(MessageType.TWILIO).body("x").sendNow().scheduledAt(Instant.now()).validate())
			.withMessage("A newsletter is either sent now or scheduled");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> newsletter(MessageType.EMAIL).subject("x").body("x").from("a@b.c").fromId(1).validate())
			.withMessage("A newsletter has either from or from_id");
		assertThatIllegalArgumentException().isThrownBy(() -> newsletter(MessageType.SLACK).body("x").validate())
			.withMessage("type cannot be that of a newsletter");
		assertThatNoException().isThrownBy(newsletter(MessageType.PUSH).body("x")::validate);
	}

	@Test
	void refusesWhatCannotBeWritten() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateNewsletter.of(MessageType.UNKNOWN, "Autumn"));
		assertThatIllegalArgumentException().isThrownBy(() -> CreateNewsletter.of(MessageType.EMAIL, " "));
		assertThatIllegalArgumentException().isThrownBy(() -> CreateNewsletter.of(MessageType.EMAIL, "a".repeat(191)))
			.withMessage("name must not have more than 190 characters");
		assertThatIllegalArgumentException().isThrownBy(() -> SendNewsletter.create().rateLimit(0, RatePeriod.HOUR));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> newsletter(MessageType.WEBHOOK).request(WebhookMethod.UNKNOWN, "https://example.com"));
	}

	@Test
	void refusesASchedule() {
		ZoneId berlin = ZoneId.of("Europe/Berlin");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ScheduleNewsletter.at(Instant.EPOCH, ZoneOffset.UTC).validate())
			.withMessage("scheduled_at must be after 1970");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ScheduleNewsletter.at(Instant.now(), berlin)
				.tzMatchEnabled(true)
				.rateLimit(1, RatePeriod.DAY)
				.validate())
			.withMessageContaining("rate_limit_time_period must not be a day");
		assertThatNoException()
			.isThrownBy(ScheduleNewsletter.at(Instant.now(), berlin).rateLimit(1, RatePeriod.DAY)::validate);
	}

	@Test
	void tellsNothingOfTheContent() {
		assertThat(newsletter(MessageType.EMAIL).subject("secret")).hasToString("CreateNewsletter[type=EMAIL]");
		assertThat(SendNewsletter.create()).hasToString("SendNewsletter[..]");
	}

	private static CreateNewsletter newsletter(MessageType type) {
		return CreateNewsletter.of(type, "Autumn").recipients(RECIPIENTS);
	}

	private void assertWritten(CreateNewsletter newsletter, String expected) {
		newsletter.validate();
		assertJson(newsletter, expected);
	}

	private void assertJson(Object value, String expected) {
		Wire.assertJson(new String(this.json.write(value), StandardCharsets.UTF_8), expected);
	}

}
