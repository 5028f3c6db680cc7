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

package io.github.customeriospring.v2;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Operations that are bytes already.
 */
class BatchConnectionTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private BatchConnection connection;

	@BeforeEach
	void createConnection() {
		this.connection = builder().buildBatchConnection();
	}

	private static CustomerioV2Client.Builder builder() {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES);
	}

	@Test
	void postsWhatWasWrittenBefore() {
		server.answer(200, "{}");
		byte[] first = this.connection.encode(Person.id("42").identify(Map.of("name", "日本語")));
		byte[] second = this.connection.encode(Person.id("42").delete());
		assertThat(this.connection.post(List.of(first, second))).isEmpty();
		server.assertRequest("POST", "/api/v2/batch", """
				{"batch": [
					{
						"type": "person", "identifiers": {"id": "42"}, "action": "identify",
						"attributes": {"name": "日本語"}
					},
					{"type": "person", "identifiers": {"id": "42"}, "action": "delete"}
				]}""");
		assertThat(server.onlyRequest().getBody())
			.hasSize((int) BatchConnection.requestBytes(2, first.length + second.length));
	}

	@Test
	void tellsWhatWasRefused() {
		server.answer(207, """
				{"errors": [{"batch_index": 1, "reason": "invalid", "field": "name", "message": "is missing"}]}""");
		byte[] operation = this.connection.encode(Person.id("42").delete());
		assertThat(this.connection.post(List.of(operation, operation)))
			.containsExactly(new BatchConnection.Refusal(1, "invalid", "name", "is missing"));
		assertThat(new BatchConnection.Refusal(1, "invalid", "name", "is missing")).hasToString("Refusal[index=1]");
	}

	@Test
	void doesNotRepeatByItself() {
		server.answer(500, "");
		byte[] operation = this.connection.encode(Person.id("42").delete());
		assertThatExceptionOfType(CustomerioServerException.class)
			.isThrownBy(() -> this.connection.post(List.of(operation)));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void leavesItsBuilderAsItWas() {
		server.answer(500, "");
		CustomerioV2Client.Builder builder = builder();
		builder.buildBatchConnection();
		CustomerioV2Client client = builder.build();
		assertThatExceptionOfType(CustomerioServerException.class)
			.isThrownBy(() -> client.entity(Person.id("42").delete()));
		assertThat(server.requests()).hasSizeGreaterThan(1);
	}

	@Test
	void refusesToWriteWhatCannotBeSent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.connection.encode(EntityTests.eventOfBytes(32 * 1024 + 1)))
			.withMessageContaining("32769 bytes");
		assertThat(this.connection.encode(EntityTests.eventOfBytes(32 * 1024))).hasSize(32 * 1024);
		assertThat(server.requests()).isEmpty();
	}

}
