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

package io.github.customeriospring.mode;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioBatchException;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An event with a recipient in a batch is a failure of that event, and the others are
 * sent.
 */
class RedirectBatchTests {

	private static final EntityOperation REFUSED = Person.id("eve").event("x", Map.of("recipient", "eve@example.com"));

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId("site")
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.retry(Wire.FAST_RETRIES)
		.mode(CustomerioMode.redirect(RedirectSettings.none()))
		.build();

	@Test
	void sendsTheOthers() {
		server.answer(200, "{}");
		BatchResult result = this.v2.batch(List.of(Person.id("1").delete(), REFUSED, Person.id("2").delete()));
		assertThat(result.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.index()).isEqualTo(1);
			assertThat(failure.operation()).isSameAs(REFUSED);
			assertThat(failure.reason()).isEqualTo("refused");
			assertThat(failure.field()).isEqualTo("recipient");
			assertThat(failure.message()).contains("it was not sent, since the mode is redirect",
					"add batch to customerio.redirect.allow");
		});
		server.assertRequest("POST", "/api/v2/batch", """
				{"batch": [{"type": "person", "identifiers": {"id": "1"}, "action": "delete"},
				{"type": "person", "identifiers": {"id": "2"}, "action": "delete"}]}""");
	}

	@Test
	void joinsItsRefusalsWithThoseOfCustomerIo() {
		server.answer(207, """
				{"errors": [{"batch_index": 1, "reason": "invalid", "field": "id", "message": "too long"}]}""");
		BatchResult result = this.v2.batch(
				List.of(REFUSED, Person.id("1").delete(), REFUSED, Person.id("2").delete(), Person.id("3").delete()));
		assertThat(result.failures()).extracting(BatchResult.Failure::index).containsExactly(0, 2, 3);
		assertThat(result.failures().get(2).message()).isEqualTo("too long");
	}

	@Test
	void sendsNothingIfAllAreRefused() {
		BatchResult result = this.v2.batch(List.of(REFUSED, REFUSED));
		assertThat(result.failures()).extracting(BatchResult.Failure::index).containsExactly(0, 1);
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void failsAsTheRequestDoes() {
		server.answer(400, "{\"errors\":[{\"reason\":\"invalid\",\"message\":\"no\"}]}");
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.v2.batch(List.of(REFUSED, Person.id("1").delete())));
	}

	@Test
	void trustsNoAnswerAboutAnotherOperation() {
		server.answer(207, "{\"errors\":[{\"batch_index\":1,\"message\":\"no\"}]}");
		assertThatExceptionOfType(CustomerioBatchException.class)
			.isThrownBy(() -> this.v2.batch(List.of(REFUSED, Person.id("1").delete())))
			.havingCause()
			.isInstanceOf(CustomerioException.class)
			.withMessageContaining("not in the request");
	}

	@Test
	void leavesABatchAloneInWhichNothingIsRefused() {
		server.answer(200, "{}");
		assertThat(this.v2.batch(List.of(Person.id("1").event("x", Map.of("price", 1.50)))).failures()).isEmpty();
		assertThat(server.onlyRequest().getBodyAsString()).contains("1.5");
	}

}
