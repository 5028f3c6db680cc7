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

package io.github.customeriospring.docs;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.RawServer;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What {@code docs/errors.md} says of each answer is what the clients do.
 */
class AnswerTableTests {

	private static final String NO_CONNECTION = "no connection, unknown host";

	private static final String NOT_TRUSTED = "certificate not trusted";

	private static final String BROKEN = "broken connection, timeout";

	private static final String TOO_LARGE = "too large";

	private static final String UNREADABLE = "2xx that cannot be read";

	private static final String OTHER = "any other 4xx";

	@RegisterExtension
	static final Wire server = new Wire(wireMockConfig().dynamicHttpsPort());

	static Stream<Row> rows() {
		return Documents.table("docs/errors.md", "| Answer | Exception | Safe to repeat | Not safe |")
			.stream()
			.map(Row::of);
	}

	@Test
	void hasOneRowForEachFailure() {
		assertThat(rows().map(Row::answer)).contains(NO_CONNECTION, NOT_TRUSTED, BROKEN, TOO_LARGE, UNREADABLE);
		assertThat(IntStream.range(300, 600))
			.allSatisfy((status) -> assertThat(rows().filter((row) -> row.isFor(status))).hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void clientsDoWhatItSays(Row row) throws IOException {
		switch (row.answer()) {
			case NO_CONNECTION -> verify(row, Wire.NOWHERE);
			case NOT_TRUSTED -> verify(row, "https://localhost:" + server.getHttpsPort());
			case BROKEN -> {
				try (RawServer raw = new RawServer("", true)) {
					verify(row, raw.baseUrl());
				}
			}
			case TOO_LARGE -> verify(row, aResponse().withBody("x".repeat(20_000)));
			case UNREADABLE -> verify(row, aResponse().withBody("<html>"));
			default -> {
				int[] statuses = IntStream
					.of(300, 301, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 451, 499,
							500, 501, 502, 503, 504, 522, 599)
					.filter(row::isFor)
					.toArray();
				assertThat(statuses).isNotEmpty();
				for (int status : statuses) {
					verify(row, aResponse().withStatus(status));
				}
			}
		}
	}

	private static void verify(Row row, ResponseDefinitionBuilder answer) {
		server.answer(answer);
		verify(row, "http://localhost:" + server.getPort());
	}

	private static void verify(Row row, String baseUrl) {
		verify(row, row.safe(), baseUrl, (v1) -> v1.customers().findByEmail("ada@example.com"));
		verify(row, row.unsafe(), baseUrl, (v1) -> v1.transactional()
			.sendEmail((email) -> email.template(1).to("ada@example.com").person(PersonId.id("42"))));
	}

	private static void verify(Row row, String cell, String baseUrl, Work work) {
		AtomicInteger attempts = new AtomicInteger();
		CustomerioV1Client client = CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(baseUrl)
			.retry(Wire.FAST_RETRIES)
			.maxResponseSize(DataSize.ofBytes(10_000))
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				attempts.incrementAndGet();
				return execution.execute(request, body);
			}))
			.build();
		CustomerioException failure = catchThrowableOfType(CustomerioException.class, () -> work.on(client));
		boolean known = cell.equals("repeated") || cell.equals("ends");
		assertThat(failure).as(row.answer()).isNotNull();
		assertThat(failure.getClass().getSimpleName()).as(failure.getMessage())
			.isEqualTo(known ? row.exception() : Documents.code(cell).get(0));
		if (!known) {
			assertThat(failure.getCause().getClass().getSimpleName()).isEqualTo(row.exception());
		}
		assertThat(attempts).as(failure.getMessage())
			.hasValue(cell.equals("repeated") ? 1 + Wire.FAST_RETRIES.maxRetries() : 1);
	}

	private interface Work {

		@Nullable Object on(CustomerioV1Client client);

	}

	/**
	 * A row of the table.
	 */
	record Row(String answer, String exception, String safe, String unsafe) {

		private static Row of(List<String> cells) {
			return new Row(cells.get(0), Documents.code(cells.get(1)).get(0), cells.get(2), cells.get(3));
		}

		boolean isFor(int status) {
			if (this.answer.equals(OTHER)) {
				return status / 100 == 4 && rows().noneMatch((row) -> row.answer.equals(String.valueOf(status)));
			}
			return this.answer.equals(String.valueOf(status)) || this.answer.equals(status / 100 + "xx");
		}

	}

}
