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
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class EventTests {

	private static final String ULID = "01BX5ZZKBKACTAV9WEVGEMMVRY";

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void keepsEventsPagesAndScreensOfAPerson() {
		entity("event", "'name':' viewed ','attributes':{'sku':'A1'},'timestamp':1772013598");
		entity("page", "'name':' /pricing '");
		entity("screen", "'name':'home'");
		assertThat(this.customerio.people().find("42").orElseThrow().events()).containsExactly(
				new EventSnapshot(EventSnapshot.Kind.EVENT, "viewed", null, Instant.ofEpochSecond(1772013598),
						Map.of("sku", "A1"), null),
				new EventSnapshot(EventSnapshot.Kind.PAGE, " /pricing ", null, NOW, Map.of(), null),
				new EventSnapshot(EventSnapshot.Kind.SCREEN, "home", null, NOW, Map.of(), null));
		assertThat(this.customerio).person("42")
			.hasEvent("viewed", Map.of("sku", "A1"))
			.hasPageView(" /pricing ")
			.hasScreenView("home")
			.hasNoEvent("home");
	}

	@Test
	void createsThePersonOfAnEvent() {
		entity("event", "'name':'viewed'");
		assertThat(this.customerio).people().hasSize(1).withId("42").hasEvent("viewed");
	}

	@Test
	void dropsTheEventOfAnUnknownCioId() {
		this.http
			.entity(Http.json("'type':'person','identifiers':{'cio_id':'a3000009'},'action':'event','name':'viewed'"));
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio.events().all()).isEmpty();
	}

	@Test
	void keepsAnIdOnceInTheWorkspace() {
		entity("event", "'name':'viewed','id':'%s'".formatted(ULID));
		entity("event", "'name':'viewed','id':'%s'".formatted(ULID.toLowerCase(Locale.ROOT)));
		entity("page", "'name':'other','id':'%s'".formatted(ULID));
		v1("/api/v1/customers/43/events", "'name':'viewed','id':'%s'".formatted(ULID));
		v1("/api/v1/events", "'name':'viewed','id':'%s'".formatted(ULID));
		assertThat(this.customerio.events().all()).hasSize(1);
		assertThat(this.customerio).person("42").hasEventTimes("viewed", 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "/api/v1/customers/42/events | 'name':'viewed'",
					"/api/v1/customers/42/events | 'name':'/','type':'page'",
					"/api/v1/customers/42/events | 'name':'home','type':'screen'",
					"/api/v1/events | 'name':'viewed','anonymous_id':'v1'",
					"/api/v1/events | 'name':'/','type':'page','anonymous_id':'v1'",
					"/api/v1/events | 'name':'home','type':'screen','anonymous_id':'v1'",
					"/api/v1/events | 'name':'invited','data':{'recipient':'bob@example.com'}" })
	void keepsAnIdOfV1Once(String path, String fields) {
		v1(path, fields + ",'id':'" + ULID + "'");
		v1(path, fields + ",'id':'" + ULID + "'");
		v1("/api/v1/events", "'name':'other','id':'" + ULID + "'");
		assertThat(this.customerio.events().all()).hasSize(1);
		v1(path, fields);
		v1(path, fields);
		assertThat(this.customerio.events().all()).hasSize(3);
		this.customerio.reset();
		v1(path, fields + ",'id':'" + ULID + "'");
		assertThat(this.customerio.events().all()).hasSize(1);
	}

	@Test
	void keepsRepeatsWithoutId() {
		entity("event", "'name':'viewed'");
		entity("event", "'name':'viewed'");
		assertThat(this.customerio).person("42").hasEventTimes("viewed", 2);
	}

	@Test
	void tracksThroughV1() {
		v1("/api/v1/customers/42/events", "'name':' viewed ','data':{'sku':'A1'},'timestamp':1772013598");
		v1("/api/v1/customers/42/events", "'name':'/','type':'page'");
		v1("/api/v1/customers/42/events", "'name':'home','type':'screen'");
		v1("/api/v1/customers/42/events", "'name':'other','type':'something','timestamp':'soon'");
		assertThat(this.customerio).person("42")
			.hasEvent("viewed", Map.of("sku", "A1"))
			.hasPageView("/")
			.hasScreenView("home")
			.hasEvent("other");
		assertThat(this.customerio.events().all()).extracting(EventSnapshot::timestamp)
			.containsExactly(Instant.ofEpochSecond(1772013598), NOW, NOW, NOW);
	}

	@Test
	void refusesWhatV1CannotUse() {
		track("/api/v1/customers/42/events", "'data':{}").is(400, "{'meta':{'errors':['name is required']}}");
		track("/api/v1/customers/42/events", "'name':'a','data':[]").is(400,
				"{'meta':{'errors':['data must be an object']}}");
		track("/api/v1/events", "'name':'a','id':'b'").is(400, "{'meta':{'errors':['id must be a ULID']}}");
		assertThat(this.customerio.events().all()).isEmpty();
		assertThat(this.customerio).people().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/customers/42/events", "/api/v1/events" })
	void limitsNameAndDataOfV1(String path) {
		v1(path, "'name':'" + "é".repeat(50) + "','data':{'a':'" + "x".repeat(99_992) + "'}");
		track(path, "'name':'" + "é".repeat(50) + "x'").is(400,
				"{'meta':{'errors':['name must have 100 bytes at most']}}");
		track(path, "'name':'viewed','data':{'a':'" + "x".repeat(99_993) + "'}").is(400,
				"{'meta':{'errors':['data must have 100000 bytes at most']}}");
		assertThat(this.customerio.events().all()).hasSize(1);
	}

	@Test
	void givesAnonymousEventsToThePersonWhoTurnsOutToBeTheVisitor() {
		v1("/api/v1/events", "'name':'viewed','anonymous_id':'v1'");
		v1("/api/v1/events", "'name':'viewed','anonymous_id':'v2'");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("viewed");
		this.http.entity(Http
			.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{'anonymous_id':'v1'}"));
		assertThat(this.customerio).person("42").hasEventTimes("viewed", 1).hasAttribute("anonymous_id", "v1");
		v1("/api/v1/events", "'name':'bought','anonymous_id':'v1'");
		assertThat(this.customerio).person("42").hasEventTimes("bought", 1);
	}

	@Test
	void doesNotGiveAVisitorAway() {
		v1("/api/v1/events", "'name':'viewed','anonymous_id':'v1'");
		for (String id : new String[] { "1", "2" }) {
			this.http.entity(Http.json("'type':'person','identifiers':{'id':'" + id
					+ "'},'action':'identify','attributes':{'anonymous_id':'v1'}"));
		}
		assertThat(this.customerio).person("1").hasEvent("viewed");
		assertThat(this.customerio).person("2").hasNoEvent("viewed");
	}

	@Test
	void keepsInviteEvents() {
		v1("/api/v1/events", "'name':'invited','data':{'recipient':'bob@example.com'}");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("invited");
	}

	@Test
	void countsWhatIsReportedOfDeliveries() {
		this.http.entity(Http.json("'type':'delivery','identifiers':{'id':'d1'},'action':'event','name':'opened',"
				+ "'attributes':{'device_token':'t'}"));
		this.http
			.send("POST", "/api/v1/metrics", null, Http
				.json("'delivery_id':'d1','metric':'clicked','timestamp':1613063089,'href':'https://example.com'"))
			.is(200, "{}");
		this.http
			.send("POST", "/api/v1/push/events", null,
					Http.json("'delivery_id':'d2','event':'converted','device_id':'t'"))
			.is(200, "{}");
		this.http.send("POST", "/unsubscribe/d%2F3", null, Http.json("'unsubscribe':true")).is(200, "{}");
		this.http.send("POST", "/unsubscribe/d4", null, Http.json("'unsubscribe':false")).is(200, "{}");
		assertThat(this.customerio).hasDeliveryMetric("d1", "opened")
			.hasDeliveryMetric("d1", "clicked")
			.hasDeliveryMetric("d2", "converted")
			.hasDeliveryMetric("d/3", "unsubscribed");
		assertThat(this.customerio.messages().reportedMetrics()).hasSize(4);
		assertThat(this.customerio.messages().reportedMetrics().get(1).timestamp())
			.isEqualTo(Instant.ofEpochSecond(1613063089));
		assertThat(this.customerio.messages().reportedMetrics().get(1).details())
			.isEqualTo(Map.of("href", "https://example.com"));
	}

	@Test
	void refusesReportsThatSayNothing() {
		this.http.send("POST", "/api/v1/metrics", null, Http.json("'metric':'opened'"))
			.is(400, "{'meta':{'errors':['delivery_id is required']}}");
		this.http.send("POST", "/api/v1/push/events", null, Http.json("'delivery_id':'d','event':'clicked'"))
			.is(400, "{'meta':{'errors':['event must be one of opened, converted, delivered']}}");
	}

	private void entity(String action, String fields) {
		this.http.entity(Http.json("'type':'person','identifiers':{'id':'42'},'action':'" + action + "'," + fields));
	}

	private void v1(String path, String fields) {
		track(path, fields).is(200, "{}");
	}

	private Http.Answer track(String path, String fields) {
		return this.http.track("POST", path, Http.json(fields));
	}

}
