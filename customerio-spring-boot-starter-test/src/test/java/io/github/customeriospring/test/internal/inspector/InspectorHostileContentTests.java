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

package io.github.customeriospring.test.internal.inspector;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.http.InspectorHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the inspector does with much, with large and with strange things.
 */
class InspectorHostileContentTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final InspectorHttp inspector = new InspectorHttp(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	private String send(Map<String, Object> more) {
		Map<String, Object> email = new LinkedHashMap<>(Map.of("to", "ada@example.com", "from", "shop@example.com",
				"subject", "Your order", "body", "<p>Hi</p>"));
		email.putAll(more);
		Http.Answer answer = this.http.app("POST", "/v1/send/email", JsonMapper.shared().writeValueAsString(email));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return InspectorHttp.encode(answer.json().path("delivery_id").asString());
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt,__.._etc_passwd.txt", "\u202etxt.exe,_txt.exe", "a%0d%0ab.txt,a_0d_0ab.txt" })
	void namesDownloadsSafely(String name, String file) {
		String id = send(Map.of("attachments", Map.of(name, "aGk=")));
		HttpResponse<String> download = this.inspector
			.exchange(this.inspector.request("/api/messages/" + id + "/attachments/1"));
		assertThat(download.body()).isEqualTo("hi");
		assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
			.startsWith("attachment; filename=\"" + file + "\"; filename*=UTF-8''");
	}

	@Test
	void showsAnEmailOfFiveMegabytes() {
		String body = "<p>\u00fc</p>".repeat(600_000);
		String id = send(Map.of("body", body));
		assertThat(this.inspector.exchange(this.inspector.request("/preview/" + id)).body()).isEqualTo(body);
		assertThat(this.inspector.get("/api/messages/" + id).path("source").asString()).isEqualTo(body);
		assertThat(this.inspector.get("/api/requests/1").at("/body/text").asString()).hasSizeLessThan(65_537);
		assertThat(this.inspector.get("/api/messages").toString()).hasSizeLessThan(2_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "a b", "a\"b", "<b>", "\ud83d\ude00", "..", "%2F", "a?b#c", "\\", "\u202ea", "'" })
	void findsWhatHasAStrangeId(String id) {
		this.http.entity(JsonMapper.shared()
			.writeValueAsString(Map.of("type", "person", "identifiers", Map.of("id", id), "action", "identify",
					"attributes", Map.of())));
		this.http.entity(JsonMapper.shared()
			.writeValueAsString(Map.of("type", "object", "identifiers", Map.of("object_type_id", "1", "object_id", id),
					"action", "identify")));
		JsonNode person = this.inspector.get("/api/people?q=" + InspectorHttp.encode(id)).at("/items/0");
		assertThat(this.inspector.get("/api/people/" + person.at("/identifiers/cioId").asString())
			.at("/identifiers/id")
			.asString()).isEqualTo(id);
		JsonNode object = this.inspector.get("/api/objects?q=" + InspectorHttp.encode(id)).at("/items/0");
		assertThat(
				this.inspector.get("/api/objects/" + object.path("cioObjectId").asString()).path("objectId").asString())
			.isEqualTo(id);
		for (String list : new String[] { "people", "objects", "messages", "broadcasts", "live-notifications",
				"webhooks", "requests" }) {
			assertThat(this.inspector
				.exchange(this.inspector.request("/api/" + list + "/" + InspectorHttp.encode(id).replace("+", "%20")))
				.statusCode()).isEqualTo(404);
		}
	}

	@Test
	void listsPartsOfManyThings() {
		this.customerio.seed(IntStream.rangeClosed(1, 10_000)
			.mapToObj((i) -> """
					{"type":"person","identifiers":{"id":"p%d"},"action":"identify","attributes":{"plan":"pro"}}"""
				.formatted(i))
			.collect(Collectors.joining(",", "{\"batch\":[", "]}")));
		JsonNode first = this.inspector.get("/api/people");
		assertThat(first.path("total").asInt()).isEqualTo(10_000);
		assertThat(first.path("items")).hasSize(100);
		assertThat(first.at("/items/0/identifiers/id").asString()).isEqualTo("p10000");
		JsonNode last = this.inspector.get("/api/people?offset=9900&limit=1000");
		assertThat(last.path("items")).hasSize(100);
		assertThat(last.at("/items/99/identifiers/id").asString()).isEqualTo("p1");
		assertThat(this.inspector.get("/api/people?q=pro%20P123").path("total").asInt()).isEqualTo(11);
		assertThat(this.inspector.get("/changes").at("/counts/people").asInt()).isEqualTo(10_000);
	}

	@Test
	void showsTheEndOfALongTimeline() {
		this.customerio.seed(IntStream.rangeClosed(1, 1_234)
			.mapToObj((i) -> """
					{"type":"person","identifiers":{"id":"42"},"action":"event","name":"e%d","timestamp":%d}"""
				.formatted(i, 1_700_000_000 + i))
			.collect(Collectors.joining(",", "{\"batch\":[", "]}")));
		JsonNode person = this.inspector
			.get("/api/people/" + this.inspector.get("/api/people").at("/items/0/identifiers/cioId").asString());
		assertThat(person.path("happened").asInt()).isEqualTo(1_234);
		assertThat(person.path("timeline")).hasSize(1_000);
		assertThat(person.at("/timeline/0/name").asString()).isEqualTo("e1234");
	}

	@Test
	void keepsStrangeJsonAsItIs() {
		String strange = """
				{"__proto__":{"a":1},"constructor":"c","x":"</script>","n":1E+400,"m":-0.0,"k":12345678901234567890123}""";
		this.http.entity("""
				{"type":"person","identifiers":{"id":"42"},"action":"event","name":"e","attributes":%s}"""
			.formatted(strange));
		String id = this.inspector.get("/api/people").at("/items/0/identifiers/cioId").asString();
		JsonNode data = this.inspector.get("/api/people/" + id).at("/timeline/0/data");
		assertThat(data.at("/__proto__/a").asInt()).isOne();
		assertThat(data.path("k").toString()).isEqualTo("12345678901234567890123");
		assertThat(this.inspector.get("/api/requests/1").at("/body/text").asString()).contains(strange);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'times':1e999999999,'kind':'reset'}", "{'times':1.5,'kind':'reset'}",
			"{'kind':['reset']}", "{'kind':null}", "{'kind':'status','status':1e3}", "{'kind':'reset'", "null", "1",
			"\u0000", "{'kind':'delay','milliseconds':99999999999999999999}" })
	void refusesChangesThatAreNone(String body) {
		for (String path : new String[] { "/api/faults", "/api/webhooks/target" }) {
			assertThat(this.inspector.exchange(this.inspector.change(path, body)).statusCode()).isEqualTo(400);
		}
		assertThat(this.inspector.get("/api/faults").path("items")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "", "null", "1", "x" })
	void resetsOnlyWithAnObject(String body) {
		assertThat(this.inspector.exchange(this.inspector.change("/api/reset", body)).statusCode()).isEqualTo(400);
	}

	@Test
	void readsDeepJson() {
		String deep = "[".repeat(30_000);
		this.http.track("POST", "/api/v2/entity", deep);
		assertThat(this.inspector.get("/api/requests/1").at("/body/text").asString()).isEqualTo(deep);
		assertThat(this.inspector.exchange(this.inspector.change("/api/reset", deep)).statusCode()).isEqualTo(400);
	}

}
