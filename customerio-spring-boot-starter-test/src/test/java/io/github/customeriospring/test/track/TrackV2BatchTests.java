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

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class TrackV2BatchTests {

	private static final String JANE = Http
		.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{'name':'Jane'}");

	private static final String ACME = Http
		.json("'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'add_relationships',"
				+ "'cio_relationships':[{'identifiers':{'id':'42'}}]");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void processesAllOperations() {
		batch(JANE, ACME).is(200, "{}");
		assertThat(this.customerio).person("42").hasAttribute("name", "Jane").isRelatedTo("1", "acme");
	}

	@Test
	void processesTheGoodOnesAndNamesTheOthers() {
		batch("{}", JANE, Http.json("'type':'person','action':'fly'"), ACME, "7").is(207, """
				{"errors":[
					{"batch_index":0,"reason":"required","field":"type","message":"type is required"},
					{"batch_index":2,"reason":"invalid","field":"action","message":"action must be one of add_device, \
				add_relationships, delete, delete_device, delete_relationships, event, identify, merge, page, screen, \
				suppress, unsuppress"},
					{"batch_index":4,"reason":"invalid","field":"","message":"a JSON object is expected"}
				]}""");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("42")
			.hasAttribute("name", "Jane")
			.isRelatedTo("1", "acme");
	}

	@Test
	void refusesOnlyTheOperationThatIsTooLarge() {
		batch(TrackV2ValidationTests.operationOf(32 * 1024 + 1), JANE, TrackV2ValidationTests.operationOf(32 * 1024))
			.is(207, """
					{"errors":[{"batch_index":0,"reason":"too_large","field":"",\
					"message":"32769 bytes are more than 32768"}]}""");
		assertThat(this.customerio).person("42").hasAttribute("name", "Jane");
	}

	@Test
	void measuresOperationsAsTheyWereSent() {
		String padded = JANE.replace(",", "," + " ".repeat(11_000));
		assertThat(padded.length()).isGreaterThan(32 * 1024);
		assertThat(batch(padded).status()).isEqualTo(207);
		assertThat(batch(" ".repeat(40_000) + JANE).status()).isEqualTo(200);
	}

	@Test
	void acceptsABatchOfExactly500Kilobytes() {
		String body = body(JANE);
		String padded = body + " ".repeat(500 * 1024 - body.length());
		this.http.track("POST", "/api/v2/batch", padded).is(200, "{}");
		this.http.track("POST", "/api/v2/batch", padded + " ").is(400, """
				{"errors":[{"reason":"too_large","field":"","message":"512001 bytes are more than 512000"}]}""");
	}

	@Test
	void acceptsManyOperations() {
		String body = IntStream.range(0, 1000)
			.mapToObj((i) -> Http.json("'type':'person','identifiers':{'id':'%d'},'action':'identify'".formatted(i)))
			.collect(Collectors.joining(",", "{\"batch\":[", "]}"));
		this.http.track("POST", "/api/v2/batch", body).is(200, "{}");
		assertThat(this.customerio).people().hasSize(1000);
	}

	@Test
	void ignoresOtherFields() {
		this.http.track("POST", "/api/v2/batch", "{\"a\":[{}],\"batch\":[" + JANE + "],\"b\":{\"batch\":[1]}}")
			.is(200, "{}");
		assertThat(this.customerio).people().hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			{}              | {'errors':[{'reason':'required','field':'batch','message':'batch is required'}]}
			{'batch':null}  | {'errors':[{'reason':'required','field':'batch','message':'batch is required'}]}
			{'batch':{}}    | {'errors':[{'reason':'invalid','field':'batch','message':'batch must be an array'}]}
			[]              | {'errors':[{'reason':'invalid','field':'','message':'a JSON object is expected'}]}
			{'batch':[      | {'errors':[{'reason':'malformed','field':'','message':'the body is not valid JSON'}]}
			""")
	void refusesTheWholeRequest(String body, String errors) {
		this.http.track("POST", "/api/v2/batch", body.replace('\'', '"')).is(400, errors);
	}

	private Http.Answer batch(String... operations) {
		return this.http.track("POST", "/api/v2/batch", body(operations));
	}

	private static String body(String... operations) {
		return "{\"batch\":[" + String.join(",", operations) + "]}";
	}

}
