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

package io.github.customeriospring;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesGroup;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.trackv1.PersonUpdate;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.broadcasts.BroadcastRecipient;
import io.github.customeriospring.v1.objects.ObjectFilter;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonRelationship;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every method that takes a map takes one whose values are of any type: that this class
 * compiles is half of the proof, and what arrives is the other half.
 */
class TakenMapsTests {

	private static final PersonId PERSON = PersonId.id("42");

	private static final ObjectId OBJECT = ObjectId.of("1", "acme");

	private static final PipelinesUser USER = PipelinesUser.id("42");

	@RegisterExtension
	static final Wire server = new Wire();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"id\":1,\"delivery_id\":\"d1\",\"instance_id\":\"i1\"}");
	}

	@Test
	void takesMapsOfStrings() {
		assertArrive(Map.of("key", "value"), "\"key\":\"value\"");
	}

	@Test
	void takesMapsOfNumbers() {
		assertArrive(Map.of("key", 17), "\"key\":17");
	}

	@Test
	void takesMapsWithNull() {
		Map<String, @Nullable Object> values = Collections.singletonMap("key", null);
		assertArrive(values, "\"key\":null");
	}

	private <V extends @Nullable Object> void assertArrive(Map<String, V> values, String json) {
		app(values);
		trackV1(values);
		v2(values);
		pipelines(values);
		List<LoggedRequest> requests = server.requests();
		assertThat(requests).hasSize(37)
			.allSatisfy((request) -> assertThat(new String(request.getBody(), StandardCharsets.UTF_8)).contains(json));
	}

	private <V extends @Nullable Object> void app(Map<String, V> values) {
		CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("key").baseUrl(server.baseUrl()).build();
		v1.customers().search(Filter.raw(Map.of("custom", values)));
		v1.customers().search(Filter.raw(values));
		v1.objects().search("1", ObjectFilter.raw(values));
		v1.objects().search("1", values, Paging.first());
		v1.broadcasts().trigger(1, (broadcast) -> broadcast.data(values));
		v1.broadcasts()
			.trigger(1, (broadcast) -> broadcast
				.audience(Audience.perUserData(List.of(BroadcastRecipient.of(PERSON, values)))));
		v1.liveNotifications().update("i1", values);
		v1.liveNotifications()
			.start((start) -> start.person(PERSON).notificationType("order").contentState(values).attributes(values));
		v1.transactional().sendInApp((inApp) -> inApp.template(1).person(PERSON).data(values));
		v1.transactional().sendPush((push) -> push.template(1).person(PERSON).iosPayload(values));
		v1.transactional().sendPush((push) -> push.template(1).person(PERSON).androidPayload(values));
	}

	private <V extends @Nullable Object> void trackV1(Map<String, V> values) {
		CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.build();
		trackV1.people().identify(PERSON, values);
		trackV1.people().identify(PERSON, PersonUpdate.of(values).updateOnly());
		trackV1.devices().add(PERSON, Device.ios("token").withAttributes(values));
		trackV1.events().create(PERSON, "viewed", values);
		trackV1.events().page(PERSON, "viewed", values);
		trackV1.events().screen(PERSON, "viewed", values);
		trackV1.events().createAnonymous("visitor", Event.of("viewed").withData(values));
	}

	private <V extends @Nullable Object> void v2(Map<String, V> values) {
		CustomerioV2Client v2 = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.build();
		Person person = Person.of(PERSON);
		CustomObject object = CustomObject.of(OBJECT);
		v2.batch(List.of(person.identify(values)));
		v2.entity(person.identify(values).updateOnly());
		v2.entity(person.event("viewed", values));
		v2.entity(person.page("viewed", values));
		v2.entity(person.screen("viewed", values));
		v2.entity(person.addRelationships(ObjectRelationship.to(OBJECT, values)));
		v2.entity(object.identify(values));
		v2.entity(object.identifyAnonymous("visitor", values));
		v2.entity(object.identifyAnonymous("visitor", Map.of(), values));
		v2.entity(object.addRelationships(PersonRelationship.to(PERSON, values)));
		v2.entity(EntityOperation.raw(values));
	}

	private <V extends @Nullable Object> void pipelines(Map<String, V> values) {
		CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.build();
		PipelinesCall call = USER.track("viewed").withContext(values);
		pipelines.send(call);
		pipelines.batch(List.of(PipelinesGroup.id("acme").track("viewed", values)), values, Map.of());
		pipelines.identify(USER, values);
		pipelines.track(USER, "viewed", values);
		pipelines.page(USER, "viewed", values);
		pipelines.screen(USER, "viewed", values);
		pipelines.group(USER, "acme", values);
		pipelines.send(USER.group("acme", Map.of()).withRelationshipAttributes(values));
	}

}
