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

package io.github.customeriospring.test;

import io.github.customeriospring.test.http.InspectorHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeedTests {

	private static final String FILE = """
			{"batch":[
			 {"type":"object","identifiers":{"object_type_id":"1","object_id":"acme"},"action":"identify",
			  "attributes":{"name":"Acme"}},
			 {"type":"person","identifiers":{"id":"42"},"action":"identify",
			  "attributes":{"email":"ada@example.com","big":12345678901234567890,"nested":{"list":[1,2.50,true]}},
			  "cio_relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"},
			   "relationship_attributes":{"role":"owner"}}]},
			 {"type":"person","identifiers":{"id":"42"},"action":"add_device",
			  "device":{"token":"t","platform":"ios","last_used":1700000000,"attributes":{"os":"26"}}},
			 {"type":"person","identifiers":{"id":"42"},"action":"event","name":"viewed",
			  "id":"01HB4HBDKTFWYZCK01DMRSWRFD","timestamp":1700000001,"attributes":{"sku":"A1"}},
			 {"type":"person","identifiers":{"id":"42"},"action":"page","name":" /cart ","timestamp":1700000002,
			  "attributes":{}},
			 {"type":"person","identifiers":{"email":"grace@example.com"},"action":"identify","attributes":{},
			  "cio_relationships":[]}],
			 "segments":{"7":[{"id":"42"},{"email":"grace@example.com"}]}}""";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void dumpsWhatItBeganWith() {
		this.customerio.seed(FILE);
		JsonMapper json = JsonMapper.shared();
		assertThat(json.readTree(this.customerio.dump())).isEqualTo(json.readTree(FILE));
		assertThat(this.customerio.requests().all()).isEmpty();
	}

	@Test
	void beginsWithWhatAnotherFakeDumped() {
		this.customerio.seed(FILE);
		try (FakeCustomerio other = FakeCustomerio.start()) {
			other.seed(this.customerio.dump());
			assertThat(other.dump()).isEqualTo(this.customerio.dump());
			assertThat(other.people().find("42").orElseThrow().segments()).containsExactly(7);
		}
	}

	@Test
	void dumpsNothingOfAnEmptyWorkspace() {
		assertThat(JsonMapper.shared().readTree(this.customerio.dump()).path("batch")).isEmpty();
		this.customerio.seed("{}");
		assertThat(this.customerio.people().all()).isEmpty();
	}

	@Test
	void beginsAgainWithWhatItBeganWith() {
		try (FakeCustomerio other = FakeCustomerio.builder()
			.seed(FILE)
			.sendWebhooksTo("http://localhost:1/hook")
			.start()) {
			String dump = other.dump();
			assertThat(other.webhooks().all()).isEmpty();
			other.seed("{\"batch\":[{\"type\":\"person\",\"identifiers\":{\"id\":\"42\"},\"action\":\"delete\"}]}");
			other.webhooks().sendTo("http://localhost:2/other");
			assertThat(other.dump()).isNotEqualTo(dump);
			other.reset();
			assertThat(other.dump()).isEqualTo(dump);
			assertThat(new InspectorHttp(other).get("/api/webhooks").path("address").stringValue())
				.isEqualTo("http://localhost:1/hook");
		}
	}

	@Test
	void takesAFileAsAWholeOrNotAtAll() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.customerio.seed(FILE.replace("\"7\"", "\"no number\"")))
			.withMessage("A fake cannot begin with this: segments.no number must be the number of a segment");
		assertThat(this.customerio.people().all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "[]", "{\"batch\":{}}", "{\"batch\":[{}]}", "{\"batch\":[1]}",
			"{\"batch\":[{\"type\":\"person\",\"action\":\"identify\"}]}", "{\"segments\":[]}", "null", "{\"bach\":[]}",
			"{\"batch\":[null]}", "{\"batch\":[]} {}", "{\"segments\":{\"x\":[]}}", "{\"segments\":{\"-1\":[]}}",
			"{\"segments\":{\"9999999999\":[]}}", "{\"segments\":{\"7\":[\"42\"]}}" })
	void refusesOtherFiles(String file) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.customerio.seed(file))
			.withMessageStartingWith("A fake cannot begin with this: ");
		assertThatIllegalArgumentException().isThrownBy(() -> FakeCustomerio.builder().seed(file).start());
	}

}
