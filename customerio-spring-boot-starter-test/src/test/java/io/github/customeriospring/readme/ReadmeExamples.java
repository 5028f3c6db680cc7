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

package io.github.customeriospring.readme;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.pipelines.SemanticEvents;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.trackv1.PersonUpdate;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.customers.CustomerPage;
import io.github.customeriospring.v1.customers.CustomerProfile;
import io.github.customeriospring.v1.objects.ObjectFilter;
import io.github.customeriospring.v1.objects.ObjectPage;
import io.github.customeriospring.v1.objects.RelationshipPage;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.transactional.Delivery;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.FileSystemResource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;

/**
 * Examples that README shows without their surroundings.
 */
class ReadmeExamples {

	private static final Logger log = LoggerFactory.getLogger(ReadmeExamples.class);

	void write(CustomerioV2Client v2, List<EntityOperation> operations) {
		// @formatter:off
		v2.entity(Person.id("42").identify(Map.of("email", "ada@example.com", "plan", "pro")).updateOnly());
		v2.entity(Person.email("ada@example.com").event("viewed", Map.of("sku", "A1")));
		v2.entity(CustomObject.of("1", "acme").addRelationships(PersonId.id("42")));

		BatchResult result = v2.batch(operations); // any number, in order, in requests of at most 500 KB
		result.failures().forEach((failure) -> log.warn("{}: {}", failure.operation(), failure.reason()));
		// @formatter:on
	}

	List<Object> read(CustomerioV1Client v1) {
		// @formatter:off
		CustomerPage page = v1.customers().search(Filter.and(Filter.inSegment(7), Filter.attribute("plan").eq("pro")));
		Stream<PersonId> all = v1.customers().searchAll(Filter.not(Filter.attribute("email").exists()));
		CustomerProfile ada = v1.customers().profile(PersonId.email("ada@example.com"));
		ObjectPage shops = v1.objects().search("1", ObjectFilter.attribute("name").eq("PostCo"));
		RelationshipPage people = v1.objects().relationships("1", "PostCo");
		// @formatter:on
		return List.of(page, all, ada, shops, people);
	}

	List<Object> send(CustomerioV1Client v1) {
		// @formatter:off
		Delivery delivery = v1.transactional().sendEmail((email) -> email.template("order-shipped")
			.to("jane@example.com")
			.person(PersonId.id("42"))
			.data("order", Map.of("id", 17))
			.attachment(new FileSystemResource("invoice.pdf")));

		long trigger = v1.broadcasts().trigger(12, (broadcast) -> broadcast.audience(Audience.ids(List.of("42", "43")))
			.data("headline", "Sale"));
		// @formatter:on
		return List.of(delivery, trigger);
	}

	void publish(CustomerioPublisher publisher) {
		// @formatter:off
		publisher.publish(Person.id("42").event("order placed", Map.of("total", 23.45)));
		// @formatter:on
	}

	void test(FakeCustomerio customerio) {
		// @formatter:off
		assertThat(customerio).eventually(Duration.ofSeconds(5), (fake) -> fake.person("42").hasEvent("order placed"));
		// @formatter:on
	}

	void bury(CustomerioPublisher publisher, List<String> ids) {
		// @formatter:off
		publisher.deadLetters().find(100, null).forEach((letter) -> log.info("{}: {}", letter.id(), letter.reason()));
		publisher.deadLetters().replay(ids);
		publisher.deadLetters().delete(PersonId.id("42"));
		// @formatter:on
	}

	void trackAndPipelines(CustomerioTrackV1Client trackV1, CustomerioPipelinesClient pipelines,
			List<PersonId> people) {
		// @formatter:off
		trackV1.people().identify(PersonId.id("42"), PersonUpdate.of(Map.of("plan", "pro")).withSubscription(3, true));
		trackV1.events().invite("friend@example.com", Event.of("invited"));
		trackV1.segments().add(7, people); // any number, in requests of 1,000
		pipelines.track(PipelinesUser.id("42"), "viewed", Map.of("sku", "A1"));
		pipelines.send(SemanticEvents.userDeleted("42"));
		// @formatter:on
	}

}
