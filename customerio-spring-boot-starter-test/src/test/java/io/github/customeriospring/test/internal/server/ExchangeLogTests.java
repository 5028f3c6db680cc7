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

package io.github.customeriospring.test.internal.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.test.http.RecordedRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeLogTests {

	private static final RecordedRequest REQUEST = new RecordedRequest("GET", "/v1/workspaces", null, Map.of(),
			new byte[0])
		.withStatus(200);

	private final ExchangeLog log = new ExchangeLog();

	private void add(int bytes) {
		this.log.add(REQUEST, null, Reply.of(200, "text/plain", new byte[bytes]), Instant.EPOCH);
	}

	@Test
	void keepsTheLastFiveThousandRequests() {
		for (int i = 0; i < 5_002; i++) {
			add(1);
		}
		assertThat(this.log.all()).hasSize(5_000).extracting(RecordedExchange::number).startsWith(3L).endsWith(5_002L);
		assertThat(this.log.total()).isEqualTo(5_002);
	}

	@Test
	void keepsTheBeginningOfAnswersAndNotTooManyOfThem() {
		for (int i = 0; i < 1_100; i++) {
			add(100_000);
		}
		assertThat(this.log.all()).hasSize(1_024).allSatisfy((exchange) -> {
			assertThat(exchange.answer()).hasSize(65_536);
			assertThat(exchange.answerSize()).isEqualTo(100_000);
		});
		this.log.clear();
		add(0);
		assertThat(this.log.all()).hasSize(1);
	}

	@Test
	void tellsWhoWaitsOfChanges() throws InterruptedException {
		long version = this.log.version();
		assertThat(this.log.awaitChange(version, Duration.ZERO)).isFalse();
		this.log.touch();
		assertThat(this.log.awaitChange(version, Duration.ZERO)).isTrue();
		assertThat(this.log.version()).isGreaterThan(version);
	}

	@Test
	void saysNothingSecretOfAnExchange() {
		add(1);
		assertThat(this.log.all()).hasToString("[RecordedExchange[number=1, GET (unknown path) -> 200]]");
	}

}
