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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.messaging.Recipient;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;
import io.github.customeriospring.test.messaging.TriggeredBroadcast.AudienceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class BroadcastTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@BeforeEach
	void prepare() {
		for (String id : new String[] { "1", "2", "3" }) {
			this.http.entity(Http
				.json("'type':'person','identifiers':{'id':'" + id + "'},'action':'identify','attributes':{'email':'p"
						+ id + "@example.com','odd':" + !id.equals("2") + "}"));
		}
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "DEFAULT | 'data':{'headline':'Hello'} | ''",
					"FILTER | 'recipients':{'attribute':{'field':'odd','operator':'eq','value':true}} | 1,3",
					"EMAILS | 'emails':['P1@example.com','p2@example.com'] | 1,2", "IDS | 'ids':['3','1'] | 3,1",
					"PER_USER_DATA | 'per_user_data':[{'id':'1'},{'email':'p3@example.com','data':{}}] | 1,3",
					"DATA_FILE | 'data_file_url':'https://example.com/people.jsonl' | ''" })
	void findsThePeopleInSixWays(AudienceKind audience, String fields, String ids) {
		trigger(fields).is(200, "{'id':1}");
		TriggeredBroadcast broadcast = this.customerio.broadcasts().all().get(0);
		assertThat(broadcast.audience()).isEqualTo(audience);
		assertThat(broadcast.recipients()
			.stream()
			.map((person) -> person.identifiers().id())
			.collect(Collectors.joining(","))).isEqualTo(ids.replace("'", ""));
		assertThat(broadcast.isFailed()).isFalse();
	}

	@Test
	void keepsWhatWasTriggered() {
		trigger("'per_user_data':[{'id':'1','data':{'seat':'A1'}},{'id':'2'}],'data':{'headline':{'text':'Hello'}}");
		assertThat(this.customerio).onlyBroadcast()
			.hasBroadcastId(12)
			.hasAudience(AudienceKind.PER_USER_DATA)
			.goesToPerson("1")
			.doesNotGoToPerson("3")
			.hasData("headline.text", "Hello");
		TriggeredBroadcast broadcast = this.customerio.broadcasts().all().get(0);
		assertThat(broadcast.triggeredAt()).isEqualTo(NOW);
		assertThat(broadcast.recipients()).extracting(Recipient::data).containsExactly(Map.of("seat", "A1"), Map.of());
		assertThat(broadcast)
			.hasToString("TriggeredBroadcast[broadcastId=12, audience=PER_USER_DATA, recipients=2, errors=0]");
		assertThat(broadcast.recipients().get(0)).hasToString("Recipient[data=1]");
	}

	@Test
	void tellsOfATrigger() {
		trigger("'ids':['1']");
		app("/v1/campaigns/12/triggers/1").is(200,
				"{'id':1,'broadcast_id':12,'created_at':1795428000,'processed_at':1795428000}");
		app("/v1/campaigns/12/triggers/1/errors").is(200, "{'errors':[],'next':0}");
		app("/v1/campaigns/13/triggers/1").is(404, "{'errors':[{'detail':'there is no such trigger','status':'404'}]}");
		assertThat(app("/v1/campaigns/12/triggers/2/errors").status()).isEqualTo(404);
		app("/v1/campaigns/12/triggers/x").is(400, "{'errors':[{'detail':'trigger_id must be an integer',"
				+ "'status':'400','source':{'pointer':'/trigger_id'}}]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"ids | 'ids':['1','8','9'] | there is no person with the id ",
			"emails | 'emails':['p1@example.com','8','9'] | there is no person with the email ",
			"per_user_data | 'per_user_data':[{'id':'1'},{'id':'8'},{'id':'9'}] | there is no person with the id " })
	void failsForPeopleWhoAreMissing(String field, String fields, String message) {
		trigger(fields).is(422,
				"{'errors':[{'detail':'Errors were found in the audience. The errors endpoint has more for trigger 1',"
						+ "'status':'422','source':{'pointer':'/data/attributes/" + field + "'}}]}");
		app("/v1/campaigns/12/triggers/1/errors").is(200,
				"{'errors':['line 2: " + message.strip() + " 8','line 3: " + message.strip() + " 9'],'next':0}");
		app("/v1/campaigns/12/triggers/1/errors?limit=1").is(200,
				"{'errors':['line 2: " + message.strip() + " 8'],'next':1}");
		app("/v1/campaigns/12/triggers/1/errors?start=1&limit=1").is(200,
				"{'errors':['line 3: " + message.strip() + " 9'],'next':0}");
		assertThat(app("/v1/campaigns/12/triggers/1/errors?start=x").status()).isEqualTo(400);
		assertThat(app("/v1/campaigns/12/triggers/1/errors?limit=0").status()).isEqualTo(400);
		assertThat(app("/v1/campaigns/12/triggers/1").status()).isEqualTo(200);
		assertThat(this.customerio).onlyBroadcast().isFailed().doesNotGoToPerson("1");
		assertThat(this.customerio).people().hasSize(3);
	}

	@Test
	void leavesOutPeopleWhoAreMissingWhenToldTo() {
		trigger("'ids':['1','9'],'id_ignore_missing':true").is(200, "{'id':1}");
		trigger("'emails':['p2@example.com','x'],'email_ignore_missing':true").is(200, "{'id':2}");
		trigger("'per_user_data':[{'id':'9'},{'email':'x'},{'id':'1'}],'id_ignore_missing':true,"
				+ "'email_ignore_missing':true,'email_add_duplicates':true")
			.is(200, "{'id':3}");
		assertThat(this.customerio.broadcasts().all()).extracting((broadcast) -> broadcast.recipients().size())
			.containsExactly(1, 1, 1);
		assertThat(trigger("'ids':['1','9'],'email_ignore_missing':true").status()).isEqualTo(422);
		assertThat(trigger("'emails':['x'],'id_ignore_missing':true").status()).isEqualTo(422);
	}

	@Test
	void tellsWhatIsWrongWithEachPerson() {
		trigger("'per_user_data':[{},{'id':'1','email':'p1@example.com'},{'id':'1','data':[]},'2']");
		assertThat(this.customerio.broadcasts().all().get(0).errors()).containsExactly(
				"line 1: per_user_data[0] must hold either id or email",
				"line 2: per_user_data[1] must hold either id or email",
				"line 3: per_user_data[2].data must be an object", "line 4: per_user_data[3] must be an object");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'data':1 | data | data must be an object",
			"'id_ignore_missing':'true' | id_ignore_missing | id_ignore_missing must be a boolean",
			"'ids':'1' | ids | ids must be an array", "'emails':[1] | emails | emails must hold strings",
			"'ids':['1'],'emails':['a'] | ids | only one of recipients, emails, ids, per_user_data and data_file_url can be there",
			"'recipients':{'x':1} | recipients | recipients must hold exactly one of and, or, not, attribute, segment",
			"'data_file_url':7 | data_file_url | data_file_url must be a string" })
	void refusesWhatIsWrong(String fields, String field, String message) {
		trigger(fields).is(422, "{'errors':[{'detail':'" + message
				+ "','status':'422','source':{'pointer':'/data/attributes/" + field + "'}}]}");
		assertThat(this.customerio).broadcasts().isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ids", "per_user_data" })
	void takesTenThousandPeopleAtMost(String field) {
		String person = field.equals("ids") ? "'1'" : "{'id':'1'}";
		assertThat(trigger("'" + field + "':[" + repeated(person, 10_000) + "]").status()).isEqualTo(200);
		trigger("'" + field + "':[" + repeated(person, 10_001) + "]").is(422,
				"{'errors':[{'detail':'" + field
						+ " must hold 10000 people at most','status':'422','source':{'pointer':'/data/attributes/"
						+ field + "'}}]}");
	}

	@Test
	void refusesABroadcastThatIsNotKnown() {
		this.customerio.broadcasts().knowOnly(12, 13);
		assertThat(trigger("").status()).isEqualTo(200);
		this.http.app("POST", "/v1/campaigns/14/triggers", "{}")
			.is(404, "{'errors':[{'detail':'there is no such broadcast','status':'404'}]}");
		this.http.app("POST", "/v1/campaigns/x/triggers", "{}")
			.is(400, "{'errors':[{'detail':'broadcast_id must be an integer','status':'400',"
					+ "'source':{'pointer':'/broadcast_id'}}]}");
		this.customerio.reset();
		assertThat(this.customerio).broadcasts().isEmpty();
		assertThat(this.http.app("POST", "/v1/campaigns/14/triggers", "{}").status()).isEqualTo(200);
	}

	@Test
	void hasARateLimitForTriggersOnly() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.BROADCAST, 1, Duration.ofSeconds(10));
		trigger("").is(200, "{'id':1}");
		trigger("").is(429, "{'errors':[{'detail':'the limit of 1 requests in 10000 ms is exceeded','status':'429'}]}");
		assertThat(app("/v1/campaigns/12/triggers/1").status()).isEqualTo(200);
	}

	private static String repeated(String item, int times) {
		return IntStream.range(0, times).mapToObj((i) -> item).collect(Collectors.joining(","));
	}

	private Http.Answer trigger(String fields) {
		return this.http.app("POST", "/v1/campaigns/12/triggers", Http.json(fields));
	}

	private Http.Answer app(String path) {
		return this.http.app("GET", path, null);
	}

}
