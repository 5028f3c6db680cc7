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

package io.github.customeriospring.test.pipelines;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class PipelinesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifies() {
		accepted("identify", "'userId':'42','traits':{'email':'ada@example.com','plan':'pro','city':null}");
		accepted("identify", "'userId':'ADA@example.com','traits':{'plan':'free'}");
		accepted("identify", "'userId':'','traits':{'email':'ada@example.com','seats':5}");
		accepted("identify", "'anonymousId':'v1','traits':{'email':'bob@example.com'}");
		assertThat(this.customerio).people()
			.hasSize(2)
			.withId("42")
			.hasAttribute("email", "ada@example.com")
			.hasAttribute("plan", "free")
			.hasAttribute("seats", 5)
			.hasNoAttribute("city");
		assertThat(this.customerio).people().withEmail("bob@example.com").hasAttribute("anonymous_id", "v1");
	}

	@Test
	void keepsNothingOfAVisitorWithoutEmail() {
		accepted("identify", "'anonymousId':'v1','traits':{'plan':'pro'}");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void ordersTraitsByTheirTimestamp() {
		accepted("identify", "'userId':'42','traits':{'plan':'new'},'timestamp':'2026-11-23T09:00:00.250Z'");
		accepted("identify", "'userId':'42','traits':{'plan':'old'},'timestamp':'2026-11-23T09:00:00+01:00'");
		assertThat(this.customerio).person("42").hasAttribute("plan", "new");
		assertThat(this.customerio.people().find("42").orElseThrow().timestamps()).containsEntry("plan",
				Instant.parse("2026-11-23T09:00:00Z"));
	}

	@Test
	void tracksEventsPagesAndScreens() {
		accepted("track", "'userId':'42','event':'viewed','properties':{'sku':'A1'},'messageId':'m1',"
				+ "'timestamp':'2026-11-23T09:00:00.999Z'");
		accepted("page", "'userId':'42','name':'/pricing'");
		accepted("page", "'userId':'42','properties':{'url':'https://example.com/'}");
		accepted("screen", "'userId':'42','name':'home','properties':{'tab':1}");
		accepted("screen", "'userId':'42'");
		assertThat(this.customerio.people().find("42").orElseThrow().events()).containsExactly(
				new EventSnapshot(EventSnapshot.Kind.EVENT, "viewed", "m1", Instant.parse("2026-11-23T09:00:00Z"),
						Map.of("sku", "A1"), null),
				new EventSnapshot(EventSnapshot.Kind.PAGE, "/pricing", null, NOW, Map.of(), null),
				new EventSnapshot(EventSnapshot.Kind.PAGE, "https://example.com/", null, NOW,
						Map.of("url", "https://example.com/"), null),
				new EventSnapshot(EventSnapshot.Kind.SCREEN, "home", null, NOW, Map.of("tab", 1), null),
				new EventSnapshot(EventSnapshot.Kind.SCREEN, "", null, NOW, Map.of(), null));
	}

	@Test
	void givesWhatAVisitorDidToThePersonWhoTurnsOutToBeIt() {
		accepted("track", "'anonymousId':'v1','event':'viewed'");
		accepted("page", "'anonymousId':'v1','name':'/'");
		accepted("group", "'anonymousId':'v1','groupId':'acme','traits':{'relationshipAttributes':{'role':'guest'}}");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("viewed");
		accepted("identify", "'userId':'42','anonymousId':'v1'");
		assertThat(this.customerio).person("42")
			.hasEvent("viewed")
			.hasPageView("/")
			.isRelatedTo("1", "acme", Map.of("role", "guest"));
		accepted("track", "'anonymousId':'v1','event':'bought'");
		assertThat(this.customerio).person("42").hasEvent("bought");
	}

	@Test
	void groups() {
		accepted("group", "'userId':'42','groupId':'acme','traits':{'name':'Acme','object_type_id':'2',"
				+ "'relationshipAttributes':{'role':'admin'}}");
		accepted("group", "'userId':'43','groupId':'other'");
		assertThat(this.customerio).object("2", "acme")
			.hasAttribute("name", "Acme")
			.hasNoAttribute("object_type_id")
			.hasNoAttribute("relationshipAttributes")
			.isRelatedToPerson("42");
		assertThat(this.customerio).person("42").isRelatedTo("2", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).person("43").isRelatedTo("1", "other");
	}

	@Test
	void mergesByAlias() {
		accepted("identify", "'userId':'1','traits':{'plan':'pro'}");
		accepted("identify", "'userId':'2','traits':{'city':'Rome'}");
		accepted("alias", "'previousId':'2','userId':'1'");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("1")
			.hasAttribute("plan", "pro")
			.hasAttribute("city", "Rome");
	}

	@Test
	void givesAVisitorToAPersonByAlias() {
		accepted("track", "'anonymousId':'v1','event':'viewed'");
		accepted("alias", "'previousId':'v1','userId':'1'");
		assertThat(this.customerio).people().isEmpty();
		accepted("identify", "'userId':'1'");
		accepted("alias", "'previousId':'v1','userId':'1'");
		assertThat(this.customerio).people().hasSize(1).withId("1").hasEvent("viewed");
	}

	@Test
	void appliesACallOnce() {
		for (int i = 0; i < 2; i++) {
			accepted("track", "'userId':'42','event':'viewed','messageId':'01BX5ZZKBKACTAV9WEVGEMMVRY'");
			accepted("batch", "'batch':[{'type':'page','userId':'42','name':'/','messageId':'p1'}]");
		}
		accepted("identify", "'userId':'42','traits':{'plan':'free'},'messageId':'i1'");
		accepted("identify", "'userId':'42','traits':{'plan':'pro'},'messageId':'i2'");
		accepted("identify", "'userId':'42','traits':{'plan':'free'},'messageId':'i1'");
		this.http.track("POST", "/api/v1/customers/42/events",
				Http.json("'name':'viewed','id':'01bx5zzkbkactav9wevgemmvry'"));
		assertThat(this.customerio).person("42").hasEventTimes("viewed", 1).hasAttribute("plan", "pro");
		assertThat(this.customerio.events().all()).hasSize(2);
		this.customerio.reset();
		accepted("track", "'userId':'42','event':'viewed','messageId':'01BX5ZZKBKACTAV9WEVGEMMVRY'");
		assertThat(this.customerio.events().all()).hasSize(1);
	}

	@Test
	void takesBatches() {
		accepted("batch", "'batch':[{'type':'identify','userId':'42','traits':{'plan':'pro'}},"
				+ "{'type':'track','userId':'42','event':'viewed'},{'type':'page','userId':'42','name':'/'},"
				+ "{'type':'screen','userId':'42','name':'home'},{'type':'group','userId':'42','groupId':'acme'}]");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("42")
			.hasAttribute("plan", "pro")
			.hasEvent("viewed")
			.hasPageView("/")
			.hasScreenView("home")
			.isRelatedTo("1", "acme");
	}

	@Test
	void sharesTheContextOfABatch() {
		accepted("batch", "'context':{'device':{'token':'t1','type':'ios'}},'batch':["
				+ "{'type':'track','userId':'1','event':'Device Created or Updated'},"
				+ "{'type':'track','userId':'2','event':'Device Created or Updated','context':{'device':{'token':'t2'}}}]");
		assertThat(this.customerio).person("1").hasDevice("t1");
		assertThat(this.customerio).person("2").hasDevice("t2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"identify | 'traits':{'plan':'pro'} | userId or anonymousId is required",
			"identify | 'userId':4.2 | userId must be a string",
			"identify | 'userId':'42','traits':[] | traits must be an object",
			"identify | 'userId':'42','traits':{'email':1} | traits.email must be a string",
			"identify | 'userId':'42','timestamp':1795428000 | timestamp must be a string",
			"identify | 'userId':'42','timestamp':'yesterday' | timestamp must be a date and time of ISO 8601",
			"identify | 'userId':'42','sentAt':'2026-11-23' | sentAt must be a date and time of ISO 8601",
			"identify | 'userId':'42','context':1 | context must be an object",
			"identify | 'userId':'42','integrations':1 | integrations must be an object",
			"track | 'userId':'42' | event is required", "track | 'event':'viewed' | userId or anonymousId is required",
			"track | 'userId':'42','event':'viewed','properties':1 | properties must be an object",
			"page | 'name':'/' | userId or anonymousId is required",
			"screen | 'name':'home' | userId or anonymousId is required", "group | 'userId':'42' | groupId is required",
			"group | 'groupId':'acme' | userId or anonymousId is required",
			"group | 'userId':'42','groupId':'acme','traits':{'object_type_id':'x'} | traits.object_type_id must be an integer, as a string",
			"alias | 'userId':'42' | previousId is required", "alias | 'previousId':'42' | userId is required",
			"batch | 'batch':{} | batch must be an array",
			"batch | 'batch':[{'userId':'42'}] | batch[0].type is required",
			"batch | 'batch':[{'type':'merge','userId':'1'}] | batch[0].type must be one of alias, group, identify, page, screen, track" })
	void refusesWhatIsWrongInStrictModeAndDropsItOtherwise(String path, String fields, String message) {
		this.http.pipelines("/v1/" + path, Http.json(fields)).is(400, "{'meta':{'errors':['" + message + "']}}");
		this.http.pipelines("/v1/" + path, Http.json(fields), false).is(200, "{}");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio.events().all()).isEmpty();
		assertThat(this.customerio.objects().all()).isEmpty();
	}

	@Test
	void acceptsTheEventOfAGroupWithoutEffect() {
		accepted("track", "'groupId':'acme','event':'viewed'");
		assertThat(this.customerio.events().all()).isEmpty();
	}

	@Test
	void leavesBadCallsOutOfABatchAndInStrictModeTakesNone() {
		String batch = Http.json(
				"'batch':[{'type':'identify','userId':'1'},{'type':'identify'}," + "{'type':'identify','userId':'2'}]");
		this.http.pipelines("/v1/batch", batch).is(400, "{'meta':{'errors':['userId or anonymousId is required']}}");
		assertThat(this.customerio).people().isEmpty();
		this.http.pipelines("/v1/batch", batch, false).is(200, "{}");
		assertThat(this.customerio).people().hasSize(2).hasNoneWithId("3");
	}

	@Test
	void limitsACallTo32Kilobytes() {
		String fits = identify(32 * 1024);
		String tooLarge = identify(32 * 1024 + 1);
		this.http.pipelines("/v1/identify", tooLarge)
			.is(400, "{'meta':{'errors':['32769 bytes are more than 32768']}}");
		this.http.pipelines("/v1/identify", tooLarge, false).is(200, "{}");
		this.http.pipelines("/v1/batch", "{\"batch\":[" + tooLarge + "]}", false).is(200, "{}");
		assertThat(this.customerio).people().isEmpty();
		this.http.pipelines("/v1/batch", "{\"batch\":[" + tooLarge + "]}")
			.is(400, "{'meta':{'errors':['32769 bytes are more than 32768']}}");
		this.http.pipelines("/v1/batch", "{\"batch\":[" + fits + "]}").is(200, "{}");
		this.http.pipelines("/v1/identify", fits).is(200, "{}");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void limitsABatchTo500Kilobytes() {
		String call = Http.json("'type':'identify','userId':'42'");
		String fits = padded("{\"batch\":[" + call + "]", 500 * 1024);
		String tooLarge = padded("{\"batch\":[" + call + "]", 500 * 1024 + 1);
		this.http.pipelines("/v1/batch", tooLarge).is(400, "{'meta':{'errors':['512001 bytes are more than 512000']}}");
		this.http.pipelines("/v1/batch", tooLarge, false).is(200, "{}");
		assertThat(this.customerio).people().isEmpty();
		this.http.pipelines("/v1/batch", fits).is(200, "{}");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void wantsAKeyOfItsOwn() {
		String call = Http.json("'userId':'42'");
		this.http.pipelines("/v1/identify", call, true, "wrong").is(401, "{'meta':{'error':'Unauthorized request'}}");
		this.http.pipelines("/v1/identify", call, false, "wrong").is(200, "{}");
		this.http.track("POST", "/cdp/v1/identify", call).is(200, "{}");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.http.pipelines("/v1/unknown", call, false).status()).isEqualTo(404);
	}

	@Test
	void refusesWhatIsNoJson() {
		this.http.pipelines("/v1/track", "{").is(400, "{'meta':{'errors':['the body is not valid JSON']}}");
		this.http.pipelines("/v1/track", "{", false).is(200, "{}");
	}

	@Test
	void hasARateLimitThatShowsInAnyMode() {
		this.customerio.requests().enforceRateLimit(RateLimitBucket.PIPELINES, 1, Duration.ofSeconds(3));
		accepted("identify", "'userId':'42'");
		this.http.pipelines("/v1/identify", Http.json("'userId':'42'"), false)
			.is(429, "{'meta':{'error':'the limit of 1 requests in 3000 ms is exceeded'}}");
	}

	private static String identify(int size) {
		return padded(Http.json("'type':'identify','userId':'42'").replace("}", ""), size);
	}

	private static String padded(String open, int size) {
		String start = open + ",\"padding\":\"";
		return start + "x".repeat(size - start.length() - 2) + "\"}";
	}

	private void accepted(String path, String fields) {
		this.http.pipelines("/v1/" + path, Http.json(fields)).is(200, "{}");
	}

}
