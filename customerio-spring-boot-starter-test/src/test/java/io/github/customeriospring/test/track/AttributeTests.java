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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttributeTests {

	private final FakeCustomerio customerio = FakeCustomerio.builder()
		.clock(() -> Instant.parse("2026-11-23T10:00:00.9Z"))
		.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void keepsValuesAsTheyWereSent() {
		identify("'text':'a','number':1.5,'long':4102444800,'flag':true,'list':[1,null],'map':{'a':{'b':null}}");
		assertThat(this.customerio).person("42")
			.hasAttribute("text", "a")
			.hasAttribute("number", 1.5)
			.hasAttribute("long", 4102444800L)
			.hasAttribute("long", Instant.ofEpochSecond(4102444800L))
			.hasAttribute("flag", true)
			.hasAttribute("map")
			.hasNoAttribute("Text");
	}

	@Test
	void distinguishesNamesByCase() {
		identify("'plan':'pro','Plan':'free'");
		assertThat(this.customerio).person("42").hasAttribute("plan", "pro").hasAttribute("Plan", "free");
	}

	@Test
	void removesWhatIsNullOrEmpty() {
		identify("'a':1,'b':2,'c':3,'d':4");
		identify("'a':null,'b':'','c':0,'d':false");
		assertThat(this.customerio).person("42")
			.hasNoAttribute("a")
			.hasNoAttribute("b")
			.hasAttribute("c", 0)
			.hasAttribute("d", false);
	}

	@Test
	void keepsWhatIsNotMentioned() {
		identify("'a':1");
		identify("'b':2");
		assertThat(this.customerio).person("42").hasAttribute("a", 1).hasAttribute("b", 2);
	}

	@Test
	void doesNotOverwriteWithAnOlderValue() {
		identify("'a':'new','b':'new','c':null", 200);
		identify("'a':'old','b':null,'c':'old','d':'only'", 100);
		assertThat(this.customerio).person("42")
			.hasAttribute("a", "new")
			.hasAttribute("b", "new")
			.hasNoAttribute("c")
			.hasAttribute("d", "only");
		identify("'a':'same','b':'newer'", 200);
		assertThat(this.customerio).person("42").hasAttribute("a", "same").hasAttribute("b", "newer");
	}

	@Test
	void takesNowInWholeSecondsWhereThereIsNoTimestamp() {
		identify("'a':'first'");
		identify("'a':'second'", Instant.parse("2026-11-23T10:00:00Z").getEpochSecond());
		assertThat(this.customerio).person("42").hasAttribute("a", "second");
		identify("'a':'third'", Instant.parse("2026-11-23T09:59:59Z").getEpochSecond());
		assertThat(this.customerio).person("42").hasAttribute("a", "second");
		assertThat(this.customerio.people().find("42").orElseThrow().timestamps()).containsEntry("a",
				Instant.parse("2026-11-23T10:00:00Z"));
	}

	@Test
	void setsOneSubscriptionTopicByItsPath() {
		identify("'cio_subscription_preferences':{'topics':{'topic_1':true,'topic_2':true}}");
		identify(
				"'cio_subscription_preferences.topics.topic_1':false,'cio_subscription_preferences.topics.topic_3':true");
		assertThat(this.customerio).person("42")
			.hasAttribute("cio_subscription_preferences",
					Map.of("topics", Map.of("topic_1", false, "topic_2", true, "topic_3", true)));
		identify("'cio_subscription_preferences.topics.topic_2':null");
		assertThat(this.customerio).person("42")
			.hasAttribute("cio_subscription_preferences", Map.of("topics", Map.of("topic_1", false, "topic_3", true)));
		identify("'cio_subscription_preferences':{'topics':{'topic_9':true}}");
		assertThat(this.customerio).person("42")
			.hasAttribute("cio_subscription_preferences", Map.of("topics", Map.of("topic_9", true)));
	}

	@Test
	void setsASubscriptionTopicOfAPersonWithoutPreferences() {
		identify("'cio_subscription_preferences.topics.topic_1':true,'other.name':1");
		assertThat(this.customerio).person("42")
			.hasAttribute("cio_subscription_preferences", Map.of("topics", Map.of("topic_1", true)))
			.hasAttribute("other.name", 1);
	}

	@Test
	void givesOutNothingThatCanBeChanged() {
		identify("'list':[1],'map':{'a':1}");
		Map<String, Object> attributes = this.customerio.people().find("42").orElseThrow().attributes();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> attributes.put("a", 1));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> ((List<?>) Objects.requireNonNull(attributes.get("list"))).clear());
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> ((Map<?, ?>) Objects.requireNonNull(attributes.get("map"))).clear());
	}

	@Test
	void saysNothingOfPeopleInTheirSnapshots() {
		identify("'email':'ada@example.com','plan':'pro'");
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'add_device',"
				+ "'device':{'token':'secret','platform':'ios'}"));
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'add_relationships',"
				+ "'cio_relationships':[{'identifiers':{'object_type_id':'1','object_id':'acme'}}]"));
		String text = this.customerio.people().all().toString() + this.customerio.objects().all()
				+ this.customerio.people().find("42").orElseThrow().devices()
				+ this.customerio.people().find("42").orElseThrow().identifiers()
				+ this.customerio.people().find("42").orElseThrow().relationships()
				+ this.customerio.objects().find("1", "acme").orElseThrow().relationships();
		assertThat(text).doesNotContain("ada", "42", "pro", "secret", "acme", "a3000001");
	}

	private void identify(String attributes) {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{%s}"
			.formatted(attributes)));
	}

	private void identify(String attributes, long timestamp) {
		this.http.entity(Http
			.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{%s},'timestamp':%d"
				.formatted(attributes, timestamp)));
	}

}
