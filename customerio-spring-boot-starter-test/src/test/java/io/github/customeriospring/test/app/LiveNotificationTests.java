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

package io.github.customeriospring.test.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot.State;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class LiveNotificationTests {

	private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

	private static final String ID = "01M83XJ8800000000000000001";

	private static final String ORDER = "'identifiers':{'id':'42'},'notification_type':'com.example.order',"
			+ "'attributes':{'order':17},'content_state':{'status':'packed'}";

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(this.now::get).start();

	private final Http http = new Http(this.customerio);

	@BeforeEach
	void prepare() {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify',"
				+ "'attributes':{'email':'jane@example.com','phone':'+15551234567'}"));
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void startsUpdatesAndEnds() {
		post("start", ORDER + ",'platform':'android','device_id':'t'").is(200, "{'instance_id':'" + ID + "'}");
		get(ID).is(200,
				"{'instance_id':'" + ID + "','notification_type':'com.example.order','platform':'android',"
						+ "'state':'active','started_at':1795428000,'expires_at':1795449600,'last_delivery':{'id':'"
						+ ID + "-1','operation':'start','status':'sent','source':'api','created_at':1795428000}}");
		pass(Duration.ofMinutes(1));
		post("update", "'instance_id':'" + ID + "','content_state':{'status':'shipped'}").is(200,
				"{'instance_id':'" + ID + "'}");
		assertThat(this.customerio).onlyLiveNotification()
			.hasType("com.example.order")
			.hasState(State.ACTIVE)
			.hasAttribute("order", 17)
			.shows("status", "shipped");
		pass(Duration.ofMinutes(1));
		post("end", "'instance_id':'" + ID + "','content_state':{'status':'delivered'},'attributes':{'order':18}")
			.is(200, "{'instance_id':'" + ID + "'}");
		get(ID).is(200,
				"{'instance_id':'" + ID + "','notification_type':'com.example.order','platform':'android',"
						+ "'state':'ended','started_at':1795428000,'expires_at':1795449600,'ended_at':1795428120,"
						+ "'last_delivery':{'id':'" + ID
						+ "-3','operation':'end','status':'sent','source':'api','created_at':1795428120}}");
		assertThat(this.customerio).onlyLiveNotification()
			.hasState(State.ENDED)
			.hasAttribute("order", 18)
			.shows("status", "delivered");
		LiveNotificationSnapshot notification = this.customerio.liveNotifications().all().get(0);
		assertThat(notification.deliveries()).extracting(Step::operation).containsExactly("start", "update", "end");
		assertThat(notification)
			.hasToString("LiveNotificationSnapshot[notificationType=com.example.order, state=ENDED, deliveries=3]");
	}

	@Test
	void replacesTheWholeContentState() {
		post("start", ORDER);
		post("update", "'instance_id':'" + ID + "','content_state':{'eta':5}");
		assertThat(this.customerio.liveNotifications().all().get(0).contentState()).isEqualTo(Map.of("eta", 5));
		post("end", "'instance_id':'" + ID + "'");
		assertThat(this.customerio.liveNotifications().all().get(0).contentState()).isEqualTo(Map.of("eta", 5));
	}

	@Test
	void endsOnceAndTakesNoUpdatesAfterThat() {
		post("start", ORDER);
		post("end", "'instance_id':'" + ID + "'");
		pass(Duration.ofMinutes(1));
		post("end", "'instance_id':'" + ID + "','content_state':{'status':'late'}").is(200,
				"{'instance_id':'" + ID + "'}");
		post("update", "'instance_id':'" + ID + "','content_state':{'status':'late'}").is(400,
				error("the live notification is not active", "/instance_id"));
		LiveNotificationSnapshot notification = this.customerio.liveNotifications().all().get(0);
		assertThat(notification.endedAt()).isEqualTo(START);
		assertThat(notification.deliveries()).hasSize(2);
	}

	@Test
	void expires() {
		post("start", ORDER + ",'expiration':1795428060");
		pass(Duration.ofSeconds(59));
		assertThat(get(ID).json().get("state").asString()).isEqualTo("active");
		pass(Duration.ofSeconds(1));
		assertThat(get(ID).json().get("state").asString()).isEqualTo("expired");
		assertThat(this.customerio).onlyLiveNotification().hasState(State.EXPIRED);
		assertThat(post("update", "'instance_id':'" + ID + "','content_state':{'status':'late'}").status())
			.isEqualTo(400);
	}

	@Test
	void livesSixHoursAtMost() {
		assertThat(post("start", ORDER + ",'expiration':1795449600").status()).isEqualTo(200);
		assertThat(post("start", ORDER + ",'expiration':0").status()).isEqualTo(200);
		post("start", ORDER + ",'expiration':1795449601").is(400,
				error("expiration must be within 6 hours", "/expiration"));
	}

	@ParameterizedTest
	@CsvSource({ "email,Jane@example.com", "phone,+15551234567", "internal,cio_a3000001" })
	void findsThePersonByAnyIdentifier(String name, String value) {
		post("start", ORDER.replace("'id':'42'", "'" + name + "':'" + value + "'"));
		assertThat(this.customerio.liveNotifications().all()).singleElement()
			.satisfies((notification) -> assertThat(notification.person()).extracting((person) -> person.id())
				.isEqualTo("42"));
	}

	@Test
	void failsLaterForSomebodyWhoIsUnknown() {
		post("start", ORDER.replace("42", "43")).is(200, "{'instance_id':'" + ID + "'}");
		get(ID).is(200,
				"{'instance_id':'" + ID + "','notification_type':'com.example.order','state':'failed',"
						+ "'started_at':1795428000,'expires_at':1795449600,'failure_reason':'there is no such person',"
						+ "'last_delivery':{'id':'" + ID
						+ "-1','operation':'start','status':'failed','source':'api','created_at':1795428000}}");
		assertThat(this.customerio).people().hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'identifiers':{'id':'42'} | 'identifiers':{'cio_id':'1'} | identifiers must hold exactly one of id, email, phone, internal | /identifiers",
			"'identifiers':{'id':'42'}, | \"\" | identifiers is required | /identifiers",
			"'notification_type':'com.example.order', | \"\" | notification_type is required | /notification_type",
			"{'order':17} | {} | attributes must hold at least one field | /attributes",
			"{'status':'packed'} | {} | content_state must hold at least one field | /content_state",
			"{'status':'packed'} | [] | content_state must be an object | /content_state",
			"'attributes' | 'platform':'web','attributes' | platform must be one of ios, android | /platform",
			"'attributes' | 'platform':'ios','attributes' | push_payload.alert is required | /push_payload/alert",
			"'attributes' | 'push_payload':{'alert':{'title':'a'}},'attributes' | push_payload.alert.body is required | /push_payload/alert/body" })
	void refusesWhatIsWrong(String part, String replacement, String message, String pointer) {
		post("start", ORDER.replace(part, replacement)).is(400, error(message, pointer));
		assertThat(this.customerio.liveNotifications().all()).isEmpty();
	}

	@Test
	void takesAnAlertOnIos() {
		assertThat(
				post("start", ORDER + ",'platform':'ios','push_payload':{'alert':{'title':'a','body':'b'}}").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"segments | {'header':'h'} | {'status':'s','segmentsTotal':20,'segmentsComplete':0} | \"\"",
			"segments | {'title':'h'} | {'status':'s','segmentsTotal':20,'segmentsComplete':0} | attributes.header is required",
			"segments | {'header':'h'} | {'status':'s','segmentsTotal':20} | content_state.segmentsComplete is required",
			"segments | {'header':'h'} | {'status':'s','segmentsTotal':21,'segmentsComplete':0} | content_state.segmentsTotal must be an integer from 1 to 20",
			"countdowntimer | {'header':'h'} | {'title':'t','endTime':1795428060} | \"\"",
			"countdowntimer | {'header':'h'} | {'endTime':1795428060} | content_state.title is required" })
	void knowsTheFieldsOfBuiltInTypes(String type, String attributes, String state, String message) {
		Http.Answer answer = post("start",
				"'identifiers':{'id':'42'},'notification_type':" + "'io.customer.livenotifications." + type
						+ "','attributes':" + attributes + ",'content_state':" + state);
		if (message.isEmpty()) {
			answer.is(200, "{'instance_id':'" + ID + "'}");
		}
		else {
			answer.is(400, error(message, "/" + message.substring(0, message.indexOf(' ')).replace('.', '/')));
		}
	}

	@Test
	void checksBuiltInTypesWithEachUpdate() {
		post("start", "'identifiers':{'id':'42'},'notification_type':'io.customer.livenotifications.countdowntimer',"
				+ "'attributes':{'header':'h'},'content_state':{'title':'t'}");
		post("update", "'instance_id':'" + ID + "','content_state':{'endTime':1795428060}").is(400,
				error("content_state.title is required", "/content_state/title"));
		assertThat(post("end", "'instance_id':'" + ID + "'").status()).isEqualTo(200);
	}

	@Test
	void findsNoneThatWasNotStarted() {
		get(ID).is(404, "{'errors':[{'detail':'there is no such live notification','status':'404'}]}");
		assertThat(post("update", "'instance_id':'" + ID + "','content_state':{'a':1}").status()).isEqualTo(404);
		assertThat(post("end", "'instance_id':'" + ID + "'").status()).isEqualTo(404);
		post("end", "").is(400, error("instance_id is required", "/instance_id"));
	}

	@Test
	void forgetsWithAReset() {
		post("start", ORDER);
		this.customerio.reset();
		assertThat(this.customerio.liveNotifications().all()).isEmpty();
		assertThat(get(ID).status()).isEqualTo(404);
	}

	private static String error(String message, String pointer) {
		return "{'errors':[{'detail':'" + message + "','status':'400','source':{'pointer':'" + pointer + "'}}]}";
	}

	private Http.Answer post(String operation, String fields) {
		return this.http.app("POST", "/v1/live_notifications/" + operation, Http.json(fields));
	}

	private Http.Answer get(String id) {
		return this.http.app("GET", "/v1/live_notifications/" + id, null);
	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

}
