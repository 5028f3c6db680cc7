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

package io.github.customeriospring.test.track;

import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Objects, their relationships to people, and devices.
 */
class RelationshipTests {

	private static final String ACME = "'object_type_id':'1','object_id':'acme'";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void createsUpdatesAndDeletesAnObject() {
		object("identify", ACME, "'attributes':{'name':'Acme','seats':50,'old':1}");
		object("identify", "'cio_object_id':'oba3000001'", "'attributes':{'seats':51,'old':null}");
		assertThat(this.customerio).object("1", "acme")
			.hasAttribute("name", "Acme")
			.hasAttribute("seats", 51)
			.hasNoAttribute("old");
		object("delete", ACME, null);
		assertThat(this.customerio).objects().hasNoneWithId("1", "acme");
	}

	@Test
	void doesNotCreateAnObjectWithAGeneratedId() {
		object("identify", "'cio_object_id':'oba3000001'", "'attributes':{'a':1}");
		object("add_relationships", "'cio_object_id':'oba3000001'", relationships("'id':'42'", ""));
		assertThat(this.customerio.objects().all()).isEmpty();
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void relatesAnObjectToPeople() {
		object("add_relationships", ACME, relationships("'id':'42'", "'role':'admin','old':1"));
		object("add_relationships", ACME, relationships("'id':'42'", "'since':2020,'old':null"));
		object("identify", ACME, relationships("'email':'bob@example.com'", "'role':'guest'"));
		assertThat(this.customerio).person("42").isRelatedTo("1", "acme", Map.of("role", "admin", "since", 2020));
		assertThat(this.customerio.people().find("42").orElseThrow().relationships().get(0).attributes())
			.doesNotContainKey("old");
		assertThat(this.customerio).people().withEmail("bob@example.com").isRelatedTo("1", "acme");
		assertThat(this.customerio).object("1", "acme").isRelatedToPerson("42").isNotRelatedToPerson("43");
	}

	@Test
	void relatesAPersonToObjects() {
		person("add_relationships", relationships(ACME, "'role':'admin'"));
		person("identify", relationships("'object_type_id':'2','object_id':'course'", ""));
		assertThat(this.customerio).person("42").isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).person("42").isRelatedTo("2", "course");
		assertThat(this.customerio).object("2", "course").isRelatedToPerson("42");
	}

	@Test
	void removesRelationshipsFromBothSides() {
		person("add_relationships", relationships(ACME, ""));
		person("delete_relationships", relationships(ACME, ""));
		assertThat(this.customerio).person("42").isNotRelatedTo("1", "acme");
		assertThat(this.customerio).object("1", "acme").isNotRelatedToPerson("42");
		person("add_relationships", relationships(ACME, ""));
		object("delete_relationships", ACME, relationships("'id':'42'", ""));
		assertThat(this.customerio).person("42").isNotRelatedTo("1", "acme");
		assertThat(this.customerio).object("1", "acme").isNotRelatedToPerson("42");
	}

	@Test
	void createsNothingToRemoveARelationship() {
		person("delete_relationships", relationships(ACME, ""));
		object("delete_relationships", ACME, relationships("'id':'42'", ""));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).objects().hasNoneWithId("1", "acme");
	}

	@Test
	void removesRelationshipsWithTheirEnds() {
		person("add_relationships", relationships(ACME, ""));
		object("delete", ACME, null);
		assertThat(this.customerio).person("42").isNotRelatedTo("1", "acme");
		person("add_relationships", relationships(ACME, ""));
		person("delete", "'x':1");
		assertThat(this.customerio).object("1", "acme").isNotRelatedToPerson("42");
	}

	@Test
	void relatesAnObjectToAVisitorWhoBecomesKnownLater() {
		object("identify_anonymous", ACME,
				"'attributes':{'name':'Acme'},'cio_relationships':[{'identifiers':{'anonymous_id':'v1'},"
						+ "'relationship_attributes':{'role':'admin'}}]");
		object("identify_anonymous", ACME, "'anonymous_id':'v2'");
		assertThat(this.customerio).object("1", "acme").hasAttribute("name", "Acme");
		assertThat(this.customerio.objects().find("1", "acme").orElseThrow().anonymousIds()).containsExactly("v1",
				"v2");
		person("identify", "'attributes':{'anonymous_id':'v1'}");
		assertThat(this.customerio).person("42").isRelatedTo("1", "acme", Map.of("role", "admin"));
		assertThat(this.customerio.objects().find("1", "acme").orElseThrow().anonymousIds()).containsExactly("v2");
	}

	@Test
	void ignoresSuppressedPeople() {
		person("suppress", "'x':1");
		object("add_relationships", ACME, relationships("'id':'42'", ""));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).object("1", "acme").isNotRelatedToPerson("42");
	}

	@Test
	void addsUpdatesAndRemovesDevices() {
		person("add_device", "'device':{'token':'t1','platform':'ios','last_used':1713484800}");
		person("add_device", "'device':{'token':'t2','platform':'android','attributes':{'device_os':'14'}}");
		person("add_device", "'device':{'token':'t1','platform':'ios','last_used':1713484900}");
		person("delete_device", "'device':{'token':'t2'}");
		assertThat(this.customerio).person("42").hasDevice("t1");
		assertThat(this.customerio.people().find("42").orElseThrow().devices()).singleElement()
			.satisfies((device) -> assertThat(device.lastUsed().getEpochSecond()).isEqualTo(1713484900));
	}

	private void person(String action, String fields) {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'" + action + "'," + fields));
	}

	private void object(String action, String identifiers, @Nullable String fields) {
		this.http.entity(Http.json("'type':'object','identifiers':{" + identifiers + "},'action':'" + action + "'"
				+ ((fields != null) ? "," + fields : "")));
	}

	private static String relationships(String identifiers, String attributes) {
		return "'cio_relationships':[{'identifiers':{%s},'relationship_attributes':{%s}}]".formatted(identifiers,
				attributes);
	}

}
