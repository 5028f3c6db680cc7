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

package io.github.customeriospring.v1.livenotifications;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LiveNotificationOperationsTests {

	private static final String ID = "01KEY1P0MNNNNNNNNNNNNNNNNN";

	private static final Map<String, String> STATE = Map.of("status", "Shipped");

	@RegisterExtension
	static final Wire server = new Wire();

	private LiveNotificationOperations liveNotifications;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"instance_id\":\"%s\"}".formatted(ID));
		this.liveNotifications = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.liveNotifications();
	}

	@Test
	void starts() {
		String id = this.liveNotifications.start((start) -> start.person(PersonId.phone("+15551234567"))
			.notificationType("com.example.order")
			.contentState(STATE)
			.attributes(Map.of("orderNumber", "17")));
		assertThat(id).isEqualTo(ID);
		server.assertRequest("POST", "/v1/live_notifications/start", """
				{"identifiers": {"phone": "+15551234567"}, "notification_type": "com.example.order",
					"attributes": {"orderNumber": "17"}, "content_state": {"status": "Shipped"}}""");
		assertThat(server.onlyRequest().getHeader("Authorization")).isEqualTo("Bearer app-key");
	}

	@Test
	void startsWithEverything() {
		Instant expiration = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
		this.liveNotifications.start(StartLiveNotification.create()
			.person(PersonId.cioId("a3000001"))
			.notificationType("com.example.order")
			.contentState("arrivesAt", Instant.ofEpochSecond(1790000000))
			.attribute("orderNumber", "17")
			.deepLink("app://orders/17")
			.alert("Order 17", "On its way", "bell.caf")
			.deviceId("token")
			.platform(DevicePlatform.IOS)
			.appIdentifier("com.example.app")
			.expiration(expiration));
		server.assertRequest("POST", "/v1/live_notifications/start",
				server.fixture("start.json").replace("\"$EXPIRATION\"", String.valueOf(expiration.getEpochSecond())));
	}

	@Test
	void updates() {
		assertThat(this.liveNotifications.update(ID, Map.of("status", "Arrived"))).isEqualTo(ID);
		server.assertRequest("POST", "/v1/live_notifications/update",
				"{\"instance_id\": \"%s\", \"content_state\": {\"status\": \"Arrived\"}}".formatted(ID));
	}

	@Test
	void updatesWithEverything() {
		this.liveNotifications.update(ID,
				(update) -> update.contentState(STATE).attribute("a", 1).deepLink("app://x").alert("t", "b"));
		server.assertRequest("POST", "/v1/live_notifications/update", """
				{"instance_id": "%s", "content_state": {"status": "Shipped"}, "attributes": {"a": 1},
					"deep_link": "app://x", "push_payload": {"alert": {"title": "t", "body": "b"}}}""".formatted(ID));
	}

	@Test
	void endsWithWhatItShows() {
		assertThat(this.liveNotifications.end(ID)).isEqualTo(ID);
		server.assertRequest("POST", "/v1/live_notifications/end", "{\"instance_id\": \"%s\"}".formatted(ID));
	}

	@Test
	void endsWithLastWords() {
		this.liveNotifications.end(ID, (end) -> end.contentState(STATE));
		server.assertRequest("POST", "/v1/live_notifications/end",
				"{\"instance_id\": \"%s\", \"content_state\": {\"status\": \"Shipped\"}}".formatted(ID));
	}

	@Test
	void tellsHowItIsDoing() {
		server.answer(200, server.fixture("live-notification.json"));
		LiveNotification notification = this.liveNotifications.get(ID);
		assertThat(notification).isEqualTo(new LiveNotification(ID, "com.example.order", "ios",
				LiveNotification.State.ENDED, Instant.ofEpochSecond(1790000000), Instant.ofEpochSecond(1790021600),
				Instant.ofEpochSecond(1790000300), "the device is gone",
				new LiveNotification.LastDelivery("d1", "end", "sent", "api", Instant.ofEpochSecond(1790000300))));
		server.assertRequest("GET", "/v1/live_notifications/" + ID);
	}

	@Test
	void toleratesStatesThatAreNew() {
		server.answer(200, "{\"instance_id\":\"x\",\"state\":\"paused\"}");
		assertThat(this.liveNotifications.get("a/b").state()).isEqualTo(LiveNotification.State.UNKNOWN);
		server.assertRequest("GET", "/v1/live_notifications/a%2Fb");
	}

	@Test
	void refusesAnIncompleteStart() {
		StartLiveNotification start = StartLiveNotification.create();
		assertRefused(start, "identifiers is missing: name the person with person(..)");
		assertRefused(start.person(PersonId.id("42")), "notification_type is missing");
		assertRefused(start.notificationType(" "), "notification_type must not be blank");
		assertRefused(start.notificationType("com.example.order"), "attributes is missing: a start needs at least one");
		assertRefused(start.attribute("a", 1), "content_state is missing: send it whole each time");
		assertRefused(start.contentState(STATE).platform(DevicePlatform.IOS),
				"push_payload.alert is missing: a start on iOS needs it");
		assertThat(start.platform(DevicePlatform.ANDROID)).hasToString("StartLiveNotification[com.example.order]");
		assertThatNoException().isThrownBy(start::validate);
		assertRefused(start.expiration(Instant.now().plus(7, ChronoUnit.HOURS)),
				"expiration must not be more than 6 hours ahead");
	}

	@Test
	void livesAtMostSixHours() {
		Instant now = Instant.ofEpochSecond(1790000000);
		Instant latest = now.plus(6, ChronoUnit.HOURS);
		StartLiveNotification.requireNotTooFarAhead(latest, now);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> StartLiveNotification.requireNotTooFarAhead(latest.plusMillis(1), now));
	}

	@Test
	void refusesIncompleteChanges() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.liveNotifications.update(ID, Map.of()))
			.withMessageStartingWith("content_state is missing");
		assertThatIllegalArgumentException().isThrownBy(() -> this.liveNotifications.update(" ", Map.of("a", 1)))
			.withMessage("instance_id must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.liveNotifications.end(""))
			.withMessage("instance_id must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> StartLiveNotification.create().alert("title", ""))
			.withMessage("push_payload.alert needs a title and a body");
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void tellsNothingOfTheContent() {
		assertThat(UpdateLiveNotification.of("secret").contentState(STATE).alert("secret", "secret"))
			.hasToString("UpdateLiveNotification[..]");
		assertThat(EndLiveNotification.of("secret").attribute("secret", "secret"))
			.hasToString("EndLiveNotification[..]");
	}

	private static void assertRefused(StartLiveNotification start, String message) {
		assertThatIllegalArgumentException().isThrownBy(start::validate).withMessage(message);
	}

}
