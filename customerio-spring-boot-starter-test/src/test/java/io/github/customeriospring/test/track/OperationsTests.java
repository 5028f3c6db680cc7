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

import io.github.customeriospring.Ulid;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How many operations the fake saw, and which of them came once more or late.
 */
class OperationsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.500Z");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void areCountedOneByOne() {
		this.http.entity(event("42", NOW));
		batch(event("42", NOW), "{}", event("43", NOW));
		pipelines("track", "'userId':'42','event':'viewed'");
		pipelines("batch", "'batch':[{'type':'page','userId':'42'},{'type':'identify','userId':'43'}]");
		assertThat(this.customerio).acceptedOperations(6)
			.acceptedNoRepeats()
			.acceptedNoReorderings()
			.receivedRequests(4);
	}

	@Test
	void areNotCountedWhenTheyHaveNoEffect() {
		this.http.track("POST", "/api/v2/entity", "{}");
		this.http.track("POST", "/api/v1/customers/42/events", Http.json("'name':'viewed'"));
		this.http.pipelines("/v1/batch", Http.json("'batch':[{'type':'track'}]"), false);
		this.customerio.failNext(1, Fault.status(503));
		this.http.track("POST", "/api/v2/entity", event("42", NOW));
		assertThat(this.customerio).acceptedOperations(0).receivedRequests(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "event", "page", "screen" })
	void areRepeatsWhenTheirIdWasSeen(String action) {
		String id = Ulid.at(NOW);
		String operation = person("42", action, "'name':'n','id':'" + id + "'");
		this.http.entity(operation);
		batch(operation, operation.replace(id, id.toLowerCase()), person("42", action, "'name':'n'"));
		assertRepeats(2);
		assertThat(this.customerio).acceptedOperations(4).acceptedNoReorderings().person("42");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertThat(this.customerio)::acceptedNoRepeats)
			.withMessage("Expected 0 repeated operations but there were 2");
	}

	@Test
	void areRepeatsWhenTheirMessageIdWasSeen() {
		for (String type : List.of("identify", "page", "identify")) {
			pipelines(type, "'userId':'42','messageId':'7c6a','timestamp':'2026-11-23T10:00:00Z'");
		}
		pipelines("batch", "'batch':[{'type':'page','userId':'42','messageId':'7c6a'}]");
		assertRepeats(3);
	}

	@Test
	void areNoRepeatsWithoutAnId() {
		String identify = identify("42", NOW);
		batch(identify, identify, person("42", "delete", "'id':'x'"), person("42", "delete", "'id':'x'"));
		assertRepeats(0);
		assertReorderings(0);
	}

	@ParameterizedTest
	@CsvSource({ "event,event,-1,1", "event,event,0,0", "event,event,1,0", "identify,identify,-1000,1",
			"identify,identify,-500,0", "identify,event,-501,1", "identify,event,-500,0", "event,identify,-500,0",
			"event,identify,-501,1", "event,delete,-5000,0" })
	void areReorderedWhenTheyAreCertainlyOlder(String first, String second, long millis, int reorderings) {
		this.http.entity(operation(first, "42", NOW));
		this.http.entity(operation(second, "42", NOW.plusMillis(millis)));
		assertReorderings(reorderings);
	}

	@Test
	void areReorderedOnlyWithinOneSubject() {
		batch(event("42", NOW), event("43", NOW.minusSeconds(5)), person("44", "event", "'name':'n'"),
				identify("44", NOW.minusSeconds(5)));
		assertReorderings(0);
		batch(Http.json("'type':'person','identifiers':{'email':'a@example.com'},'action':'event','name':'n','id':'"
				+ Ulid.at(NOW) + "'"),
				Http.json("'type':'person','identifiers':{'email':'A@EXAMPLE.com'},'action':'event','name':'n','id':'"
						+ Ulid.at(NOW.minusMillis(1)) + "'"));
		assertReorderings(1);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertThat(this.customerio)::acceptedNoReorderings)
			.withMessage("Expected 0 reordered operations but there were 1");
	}

	@Test
	void areComparedWithTheLatest() {
		batch(event("42", NOW), event("42", NOW.minusMillis(2)), event("42", NOW.minusMillis(1)));
		assertReorderings(2);
	}

	@Test
	void areNotReorderedWhenARequestIsRepeated() {
		String[] operations = { identify("42", NOW.minusSeconds(9)), event("42", NOW.minusSeconds(8)),
				event("42", NOW) };
		batch(operations);
		batch(operations);
		assertReorderings(0);
		assertRepeats(2);
		assertThat(this.customerio).acceptedOperations(6);
	}

	@Test
	void ofPipelinesAreComparedByTheirTimestamp() {
		pipelines("track", "'userId':'42','event':'a','timestamp':'2026-11-23T10:00:02.100Z'");
		pipelines("track", "'userId':'42','event':'a','timestamp':'2026-11-23T10:00:02.000Z'");
		pipelines("track", "'anonymousId':'42','event':'a','timestamp':'2026-11-23T10:00:00.000Z'");
		assertReorderings(0);
		pipelines("identify", "'userId':'42','messageId':'7c6a','timestamp':'2026-11-23T10:00:01.999Z'");
		assertReorderings(1);
	}

	@Test
	void ofDeliveriesAreComparedByTheirTimestamp() {
		for (long second : new long[] { 2, 1, 3 }) {
			this.http.entity(Http.json("'type':'delivery','identifiers':{'id':'d1'},'action':'event','name':'opened',"
					+ "'attributes':{'device_token':'t'},'timestamp':" + second));
		}
		assertReorderings(1);
	}

	@Test
	void mayHaveAnyTime() {
		this.http.entity(person("42", "identify", "'timestamp':" + Instant.MAX.getEpochSecond()));
		this.http.entity(person("42", "identify", "'timestamp':" + Instant.MIN.getEpochSecond()));
		this.http.entity(person("42", "event", "'name':'n','id':'7ZZZZZZZZZZZZZZZZZZZZZZZZZ'"));
		assertReorderings(2);
	}

	@Test
	void areForgotten() {
		batch(event("42", NOW), event("42", NOW.minusSeconds(1)));
		String last = event("42", NOW.minusSeconds(2));
		batch(last, last);
		this.customerio.reset();
		this.http.entity(last);
		assertThat(this.customerio).acceptedOperations(1).acceptedNoRepeats().acceptedNoReorderings();
	}

	private static String operation(String action, String id, Instant made) {
		return switch (action) {
			case "event" -> event(id, made);
			case "identify" -> identify(id, made);
			default -> person(id, action, "'timestamp':" + made.getEpochSecond());
		};
	}

	private static String event(String id, Instant made) {
		return person(id, "event", "'name':'viewed','timestamp':1,'id':'" + Ulid.at(made) + "'");
	}

	private static String identify(String id, Instant made) {
		return person(id, "identify", "'timestamp':" + made.getEpochSecond());
	}

	private static String person(String id, String action, String fields) {
		return Http.json("'type':'person','identifiers':{'id':'%s'},'action':'%s',%s".formatted(id, action, fields));
	}

	private void batch(String... operations) {
		assertAccepted(this.http.track("POST", "/api/v2/batch", "{\"batch\":[" + String.join(",", operations) + "]}"));
	}

	private void pipelines(String path, String fields) {
		assertAccepted(this.http.pipelines("/v1/" + path, Http.json(fields)));
	}

	private static void assertAccepted(Http.Answer answer) {
		assertThat(answer.status()).isBetween(200, 207);
	}

	private void assertRepeats(long expected) {
		assertThat(this.customerio.operations().repeats()).isEqualTo(expected);
	}

	private void assertReorderings(long expected) {
		assertThat(this.customerio.operations().reorderings()).isEqualTo(expected);
	}

}
