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

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which calls the Pipelines API refuses, or drops where it is not strict.
 */
class PipelinesRefusalTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
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
