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

package io.github.customeriospring.webhook.event;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.webhook.ReceivedWebhook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is not as documented becomes the best that can be made of it, and fails nothing.
 */
class WebhookReaderTests {

	private final WebhookReader reader = new WebhookReader();

	private CustomerioEvent read(String json) {
		return this.reader.read("default", json.getBytes(StandardCharsets.UTF_8));
	}

	private ReceivedWebhook receive(String json) {
		return this.reader.receive(json.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void keepsChannelsAndMetricsThatItDoesNotKnow() {
		DeliveryEvent event = (DeliveryEvent) read("""
				{"event_id": "e", "object_type": "pigeon", "metric": "landed", "timestamp": 1, \
				"data": {"delivery_id": "d"}}""");
		assertThat(event.is(Channel.UNKNOWN, Metric.UNKNOWN)).isTrue();
		assertThat(event.deliveryId()).isEqualTo("d");
		assertThat(event.details()).isEqualTo(new OtherDetails());
		assertThat(event.json()).contains("pigeon", "landed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"event_type\": \"email_sent\"}",
			"{\"object_type\": \"pigeon\", \"metric\": \"landed\", \"timestamp\": 1}",
			"{\"object_type\": \"email\", \"metric\": \"sent\"}",
			"{\"object_type\": \"email\", \"metric\": \"sent\", \"timestamp\": 99999999999999999}",
			"{\"object_type\": [], \"metric\": {}, \"timestamp\": \"soon\", \"data\": 7}" })
	void doesNotKnowWhatLacksWhatAllEventsHave(String json) {
		assertThat(read(json)).isInstanceOf(UnknownEvent.class).extracting(CustomerioEvent::json).isEqualTo(json);
	}

	@Test
	void saysWhatItKnowsOfAnUnknownEvent() {
		UnknownEvent event = (UnknownEvent) read("""
				{"event_id": "e", "object_type": "broadcast", "metric": "started", "timestamp": 1732600000, \
				"data": {"identifiers": {"id": "42"}}}""");
		assertThat(event.objectType()).isEqualTo("broadcast");
		assertThat(event.metric()).isEqualTo("started");
		assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1732600000));
		assertThat(event.identifiers().person()).isEqualTo(PersonId.id("42"));
	}

	@Test
	void takesNumbersForTextsAndTextsForNumbers() {
		DeliveryEvent event = (DeliveryEvent) read("""
				{"event_id": 7, "object_type": "email", "metric": "sent", "timestamp": "1732600000.25", "data": \
				{"campaign_id": "5", "action_id": "five", "journey_id": 15, "newsletter_id": {}, "customer_id": 42, \
				"identifiers": [], "headers": {"One": "a", "Two": ["b", 3, null]}, "subject": ["?"]}}""");
		assertThat(event.id()).isEqualTo("7");
		assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1732600000));
		assertThat(event.source().campaignId()).isEqualTo(5);
		assertThat(event.source().actionId()).isNull();
		assertThat(event.source().newsletterId()).isNull();
		assertThat(event.source().journeyId()).isEqualTo("15");
		assertThat(event.identifiers()).isEqualTo(new EventIdentifiers("42", null, null));
		assertThat(event.details()).isEqualTo(
				new EmailDetails(null, Map.of("One", List.of("a"), "Two", List.of("b", "3")), false, false, false));
	}

	@ParameterizedTest
	@CsvSource({ "1732600000, 1732600000", "1732600000.0, 1732600000", "1732600000.75, 1732600000",
			"1.7326e9, 1732600000", "\"1732600000.75\", 1732600000", "0, 0", "-1, -1" })
	void readsATimeHoweverItIsWritten(String timestamp, long seconds) {
		assertThat(read("{\"timestamp\": %s}".formatted(timestamp)).timestamp())
			.isEqualTo(Instant.ofEpochSecond(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e400", "-1e400", "1e999999999", "\"1e999999999\"", "\"1e-999999999\"", "1e19",
			"99999999999999999999", "\"\"", "\"NaN\"", "\"0x10\"", "true", "{}" })
	void readsNoTimeAndNoNumberFromWhatIsNone(String value) {
		DeliveryEvent event = (DeliveryEvent) read("""
				{"object_type": "email", "metric": "sent", "timestamp": 1, "data": {"campaign_id": %s}}"""
			.formatted(value));
		assertThat(event.source().campaignId()).isNull();
		assertThat(read("{\"timestamp\": %s}".formatted(value)).timestamp()).isNull();
	}

	@Test
	void readsNoNumberFromATextWithoutEnd() {
		String digits = "9".repeat(4_000_000);
		assertThat(read("{\"timestamp\": \"%s\"}".formatted(digits)).timestamp()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "5.0, 5", "5e3, 5000", "\"5\", 5", "5.5, ", "\"5.5\", ", "0, 0",
			"9223372036854775807, 9223372036854775807", "9223372036854775808, " })
	void readsTheIdOfACampaignHoweverItIsWritten(String value, @Nullable Long id) {
		DeliveryEvent event = (DeliveryEvent) read("""
				{"object_type": "email", "metric": "sent", "timestamp": 1, "data": {"campaign_id": %s}}"""
			.formatted(value));
		assertThat(event.source().campaignId()).isEqualTo(id);
	}

	@Test
	void takesTheLastOfSeveralFieldsWithTheSameName() {
		String twice = "{\"event_id\": \"one\", \"event_id\": \"two\"}";
		assertThat(receive(twice).id()).isEqualTo("two").isEqualTo(read(twice).id());
		assertThat(read(twice).json()).isEqualTo(twice);
	}

	@ParameterizedTest
	@CsvSource({ "customer,unsubscribed,,UNSUBSCRIBED", "email,unsubscribed,,UNSUBSCRIBED",
			"sms,subscribed,d,SUBSCRIBED", "customer,unsubscribed,d,UNSUBSCRIBED",
			"email,cio_subscription_preferences_changed,d,PREFERENCES", "customer,deleted,,UNKNOWN" })
	void tellsWhatAPersonHasChanged(String objectType, String metric, String delivery, CustomerEvent.Change change) {
		CustomerEvent event = (CustomerEvent) read("""
				{"object_type": "%s", "metric": "%s", "timestamp": 1, "data": {"delivery_id": "%s"}}"""
			.formatted(objectType, metric, (delivery != null) ? delivery : ""));
		assertThat(event.is(change)).isTrue();
		assertThat(event.deliveryId()).isEqualTo(delivery);
	}

	@Test
	void tellsAnEmailThatSomebodyUnsubscribedBy() {
		assertThat(read("""
				{"object_type": "email", "metric": "unsubscribed", "timestamp": 1, "data": {"delivery_id": "d"}}"""))
			.isInstanceOfSatisfying(DeliveryEvent.class,
					(event) -> assertThat(event.is(Channel.EMAIL, Metric.UNSUBSCRIBED)).isTrue());
	}

	@Test
	void findsNobodyInADeletedPerson() {
		EventIdentifiers identifiers = read("""
				{"data": {"customer_id": "", "identifiers": {"id": null, "email": "", "cio_id": "a\\nb"}}}""")
			.identifiers();
		assertThat(identifiers.person()).isNull();
		assertThat(identifiers.all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[]", "null", "7", "\"text\"", "{} {}", "{\"a\":1}x", "event_id=1" })
	void refusesWhatIsNoObject(String body) {
		assertThatExceptionOfType(UnreadableWebhookException.class).isThrownBy(() -> read(body))
			.withMessage("The body is no JSON object that can be read");
		assertThat(receive(body).problem()).isEqualTo("The body is no JSON object that can be read");
		assertThat(receive(body).id()).matches("sha256-[0-9a-f]{64}");
	}

	@Test
	void refusesWhatIsTooDeepAndWhatIsNoText() {
		String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
		assertThat(receive(deep).problem()).isNotNull();
		byte[] latin = "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(this.reader.receive(latin).problem()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-32BE" })
	void readsOtherEncodingsOfUnicode(String charset) {
		CustomerioEvent event = this.reader.read("default", "{\"event_id\":\"é\"}".getBytes(Charset.forName(charset)));
		assertThat(event.json()).isEqualTo("{\"event_id\":\"é\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\": 1}", "{\"event_id\": null}", "{\"event_id\": \" \"}", "{\"event_id\": {}}",
			"{\"event_id\": \"a b\"}", "{\"event_id\": \"a\\u0000b\"}", "{\"event_id\": \"é\"}",
			"{\"event_id\": 1e400}", "{\"event_id\": 1.0000000000000000001}", "{\"event_id\": true}" })
	void namesWhatHasNoUsableIdByItsBody(String json) {
		assertThat(receive(json).id()).matches("sha256-[0-9a-f]{64}").isEqualTo(read(json).id());
		assertThat(receive(json).id()).isEqualTo(receive(json).id()).isNotEqualTo(receive(json + " ").id());
	}

	@Test
	void namesWhatHasAnIdThatIsTooLongByItsBody() {
		assertThat(receive("{\"event_id\": \"%s\"}".formatted("x".repeat(64))).id()).hasSize(64);
		assertThat(receive("{\"event_id\": \"%s\"}".formatted("x".repeat(65))).id()).startsWith("sha256-");
	}

	@Test
	void keepsEventsOfOnePersonTogether() {
		String cioId = "{\"data\": {\"identifiers\": {\"id\": \"%s\", \"cio_id\": \"d9\"}}}";
		assertThat(receive(cioId.formatted("1")).key()).isEqualTo(receive(cioId.formatted("2")).key()).isNotZero();
		assertThat(receive("{\"data\": {\"customer_id\": \"42\"}}").key())
			.isEqualTo(receive("{\"data\": {\"identifiers\": {\"id\": \"42\"}}}").key())
			.isEqualTo("42".hashCode());
		assertThat(receive("{\"data\": {}}").key()).isZero();
	}

}
