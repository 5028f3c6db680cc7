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
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is created, found, updated, deleted, suppressed and merged.
 */
class IdentityTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void createsAPerson() {
		identify("'id':'42'", "'email':'Ada@Example.com','phone':'+14155552671','plan':'pro'");
		assertThat(this.customerio.people().find("42").orElseThrow().identifiers())
			.isEqualTo(new PersonIdentifiers("42", "Ada@Example.com", "+14155552671", "a3000001"));
		assertThat(this.customerio.people().findByEmail("ada@example.COM"))
			.isEqualTo(this.customerio.people().find("42"));
		assertThat(this.customerio.people().findByPhone("+14155552671")).isEqualTo(this.customerio.people().find("42"));
		assertThat(this.customerio.people().findByCioId("a3000001")).isEqualTo(this.customerio.people().find("42"));
		assertThat(this.customerio.people().find("4")).isEmpty();
	}

	@Test
	void updatesByAnyIdentifier() {
		identify("'id':'42'", "'email':'ada@example.com','phone':'+1'");
		identify("'email':'ADA@example.com'", "'a':1");
		identify("'phone':'+1'", "'b':2");
		identify("'cio_id':'a3000001'", "'c':3");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("42")
			.hasAttribute("a", 1)
			.hasAttribute("b", 2)
			.hasAttribute("c", 3);
	}

	@Test
	void distinguishesIdsByCase() {
		identify("'id':'ada'", "");
		identify("'id':'Ada'", "");
		assertThat(this.customerio).people().hasSize(2);
	}

	@Test
	void givesANewIdToThePersonWithAKnownEmail() {
		identify("'email':'ada@example.com'", "'plan':'pro'");
		identify("'id':'42'", "'email':'ada@example.com','a':1");
		assertThat(this.customerio).people().hasSize(1).withId("42").hasAttribute("plan", "pro").hasAttribute("a", 1);
	}

	@Test
	void updatesThePersonWithAKnownEmailWhoHasAnotherId() {
		identify("'id':'42'", "'email':'ada@example.com'");
		identify("'id':'43'", "'email':'ada@example.com','a':1");
		assertThat(this.customerio).people().hasSize(1).hasNoneWithId("43").withId("42").hasAttribute("a", 1);
	}

	@Test
	void givesANewEmailToThePersonWithAKnownId() {
		identify("'id':'42'", "");
		identify("'email':'ada@example.com'", "'id':'42'");
		assertThat(this.customerio).people().hasSize(1).withEmail("ada@example.com").hasAttribute("id", "42");
	}

	@Test
	void keepsAnIdentifierThatBelongsToSomebodyElse() {
		identify("'id':'42'", "'email':'ada@example.com'");
		identify("'id':'43'", "");
		identify("'id':'43'", "'email':'ada@example.com','a':1");
		assertThat(this.customerio).person("43").hasNoAttribute("email").hasAttribute("a", 1);
		assertThat(this.customerio).people().withEmail("ada@example.com").hasAttribute("id", "42").hasNoAttribute("a");
	}

	@Test
	void changesIdentifiersOnlyByCioId() {
		identify("'id':'42'", "'email':'ada@example.com'");
		identify("'id':'42'", "'email':'new@example.com'");
		assertThat(this.customerio).person("42").hasAttribute("email", "ada@example.com");
		identify("'cio_id':'a3000001'", "'email':'new@example.com','id':'43'");
		assertThat(this.customerio).people()
			.hasSize(1)
			.hasNoneWithId("42")
			.hasNoneWithEmail("ada@example.com")
			.withId("43")
			.hasAttribute("email", "new@example.com");
	}

	@Test
	void changesEmailsByIdWhereTheWorkspaceAllowsIt() {
		try (FakeCustomerio other = FakeCustomerio.builder().emailUpdatesById(true).start()) {
			Http http = new Http(other);
			http.entity(identifyOperation("'id':'42'", "'email':'ada@example.com'"));
			http.entity(identifyOperation("'id':'42'", "'email':'new@example.com'"));
			assertThat(other).people()
				.hasNoneWithEmail("ada@example.com")
				.withId("42")
				.hasAttribute("email", "new@example.com");
		}
	}

	@Test
	void doesNotCreateWithACioId() {
		identify("'cio_id':'a3000001'", "'id':'42'");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void doesNotCreateWhereOnlyAnUpdateIsWanted() {
		identify("'id':'42'", "'_update':true,'plan':'pro'");
		assertThat(this.customerio).people().isEmpty();
		identify("'id':'42'", "'_update':false");
		identify("'id':'42'", "'_update':true,'plan':'pro'");
		assertThat(this.customerio).person("42").hasAttribute("plan", "pro").hasNoAttribute("_update");
	}

	@Test
	void createsNoRelationshipsWhereOnlyAnUpdateIsWanted() {
		this.http.entity(
				Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{'_update':true},"
						+ "'cio_relationships':[{'identifiers':{'object_type_id':'1','object_id':'acme'}}]"));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).objects().hasNoneWithId("1", "acme");
	}

	@Test
	void deletesAndCreatesAnew() {
		identify("'id':'42'", "'email':'ada@example.com','plan':'pro'");
		act("'id':'42'", "delete");
		assertThat(this.customerio).people().hasSize(0).hasNoneWithEmail("ada@example.com");
		identify("'cio_id':'a3000001'", "'a':1");
		assertThat(this.customerio).people().isEmpty();
		identify("'id':'42'", "");
		assertThat(this.customerio).person("42").hasNoAttribute("plan").hasAttribute("cio_id", "a3000002");
	}

	@Test
	void deletingUnknownPeopleIsNoError() {
		act("'id':'42'", "delete");
		act("'id':'42'", "unsuppress");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void suppressesAPersonWithAllIdentifiers() {
		identify("'id':'42'", "'email':'ada@example.com','phone':'+14155552671'");
		act("'id':'42'", "suppress");
		identify("'id':'42'", "");
		identify("'phone':'+14155552671'", "");
		identify("'email':'Ada@example.com'", "");
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'event','name':'viewed'"));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio.events().all()).isEmpty();
		identify("'id':'43'", "'email':'ada@example.com'");
		assertThat(this.customerio).person("43").hasNoAttribute("email");
	}

	@Test
	void unsuppressesAllIdentifiersAndRestoresNothing() {
		identify("'id':'42'", "'email':'ada@example.com','plan':'pro'");
		act("'id':'42'", "suppress");
		act("'email':'ada@example.com'", "unsuppress");
		assertThat(this.customerio).people().isEmpty();
		identify("'id':'42'", "");
		assertThat(this.customerio).person("42").hasNoAttribute("plan");
	}

	@Test
	void unsuppressesAllIdentifiersOfAPersonWhoWasSuppressedTwice() {
		identify("'id':'42'", "'email':'ada@example.com'");
		act("'id':'42'", "suppress");
		act("'id':'42'", "suppress");
		act("'id':'42'", "unsuppress");
		identify("'email':'ada@example.com'", "");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void suppressesAnIdentifierThatIsNotKnownYet() {
		act("'id':'42'", "suppress");
		identify("'id':'42'", "");
		assertThat(this.customerio).people().isEmpty();
		act("'id':'42'", "unsuppress");
		identify("'id':'42'", "");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void mergesThePersonThatIsDeletedIntoTheOther() {
		identify("'id':'1'", "'plan':'pro','empty':''");
		identify("'id':'2'", "'plan':'free','empty':'full','city':'Rome','email':'two@example.com'");
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'2'},'action':'event','name':'viewed'"));
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'2'},'action':'add_device',"
				+ "'device':{'token':'t','platform':'ios'}"));
		relate("1", "acme", "role", "owner");
		relate("2", "acme", "role", "guest");
		relate("2", "acme", "since", "2020");
		relate("2", "other", "role", "guest");
		merge("1", "2");
		assertThat(this.customerio).people()
			.hasSize(1)
			.hasNoneWithId("2")
			.withId("1")
			.hasAttribute("plan", "pro")
			.hasAttribute("empty", "full")
			.hasAttribute("city", "Rome")
			.hasAttribute("email", "two@example.com")
			.hasAttribute("cio_id", "a3000001")
			.hasEventTimes("viewed", 1)
			.hasDevice("t")
			.isRelatedTo("1", "acme", Map.of("role", "owner", "since", "2020"))
			.isRelatedTo("1", "other", Map.of("role", "guest"));
		assertThat(this.customerio).people().withEmail("two@example.com").hasAttribute("id", "1");
		assertThat(this.customerio.objects().find("1", "acme").orElseThrow().relationships()).hasSize(1);
	}

	@Test
	void mergesNothingWhereOneIsMissing() {
		identify("'id':'1'", "");
		merge("1", "2");
		merge("2", "1");
		merge("1", "1");
		assertThat(this.customerio).people().hasSize(1);
	}

	private void identify(String identifiers, String attributes) {
		this.http.entity(identifyOperation(identifiers, attributes));
	}

	private static String identifyOperation(String identifiers, String attributes) {
		return Http.json("'type':'person','identifiers':{%s},'action':'identify','attributes':{%s}"
			.formatted(identifiers, attributes));
	}

	private void act(String identifiers, String action) {
		this.http.entity(Http.json("'type':'person','identifiers':{%s},'action':'%s'".formatted(identifiers, action)));
	}

	private void merge(String primary, String secondary) {
		this.http.entity(Http.json("'type':'person','action':'merge','primary':{'id':'%s'},'secondary':{'id':'%s'}"
			.formatted(primary, secondary)));
	}

	private void relate(String id, String object, String attribute, String value) {
		this.http.entity(Http
			.json(("'type':'person','identifiers':{'id':'%s'},'action':'add_relationships','cio_relationships':"
					+ "[{'identifiers':{'object_type_id':'1','object_id':'%s'},'relationship_attributes':{'%s':'%s'}}]")
				.formatted(id, object, attribute, value)));
	}

}
