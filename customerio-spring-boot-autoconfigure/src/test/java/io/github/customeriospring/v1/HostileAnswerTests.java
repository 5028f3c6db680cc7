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

package io.github.customeriospring.v1;

import java.time.Instant;
import java.util.List;

import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.campaigns.JourneyMetricsQuery;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Period;
import io.github.customeriospring.v1.shared.metrics.Resolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers of the App API that are not what its document says: what can be read is read,
 * all else is told clearly and without what the answer holds.
 */
class HostileAnswerTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioV1Client v1;

	@BeforeEach
	void createClient() {
		this.v1 = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"messages\":{}}", "{\"messages\":\"jane\"}", "{\"messages\":[null]}",
			"{\"messages\":[[\"jane\"]]}", "{\"messages\":[\"jane\"]}", "{\"next\":{\"jane\":1}}", "{\"next\":[]}",
			"[\"jane\"]", "\"jane\"", "null", "", "7", "{\"messages\":[{\"created\":31556889864403200}]}",
			"{\"messages\":[{\"created\":123456789012345678901234567890}]}", "{\"messages\":[{\"created\":\"jane\"}]}",
			"{\"messages\":[{\"action_id\":9223372036854775808}]}", "{\"messages\":[{\"action_id\":\"jane\"}]}",
			"{\"messages\":[{\"metrics\":[]}]}", "{\"messages\":[{\"customer_identifiers\":\"jane\"}]}" })
	void saysWhenAPageCannotBeRead(String answer) {
		server.answer(200, answer);
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.v1.messages().list(MessageQuery.all()))
			.withMessageStartingWith("App API messages.list was answered with status 200 and ")
			.withMessageNotContaining("jane")
			.withNoCause();
	}

	@ParameterizedTest
	@CsvSource({ "0, 1970-01-01T00:00:00Z", "-1, 1969-12-31T23:59:59Z", "1790000000123, +58692-11-03T14:15:23Z",
			"1790000000.9, 2026-09-21T14:13:20Z", "'\"1790000000\"', 2026-09-21T14:13:20Z", "'\"\"',", "null," })
	void readsTimesHoweverTheyAreWritten(String created, @Nullable Instant time) {
		assertThat(message("{\"created\":%s}".formatted(created)).created()).isEqualTo(time);
	}

	@ParameterizedTest
	@CsvSource({ "3000000000, 3000000000", "12.0, 12", "'\"12\"', 12", "'\"\"',", "null,", "-1, -1" })
	void readsNumbersHoweverTheyAreWritten(String actionId, @Nullable Long number) {
		assertThat(message("{\"action_id\":%s}".formatted(actionId)).actionId()).isEqualTo(number);
	}

	private Message message(String message) {
		server.answer(200, "{\"message\":%s}".formatted(message));
		return this.v1.messages().get("a");
	}

	@Test
	void countsSeriesOfDifferentLengths() {
		server.answer(200, "{\"metric\":{\"series\":{\"sent\":[1],\"opened\":[1,null,\"3\"],\"clicked\":null}}}");
		Metrics metrics = this.v1.broadcasts().metrics(12, MetricsQuery.of(Period.latest()));
		assertThat(metrics.series(Metric.SENT)).containsExactly(1L);
		assertThat(metrics.series(Metric.OPENED)).containsExactly(1L, 0L, 3L);
		assertThat(metrics.series(Metric.CLICKED)).isEmpty();
		assertThat(metrics.series(Metric.BOUNCED)).isEmpty();
	}

	@Test
	void keepsThePlaceOfJourneysThatAreNotCounted() {
		server.answer(200, "{\"journey_metric\":{\"started\":[1,null,3],\"finished\":null}}");
		var metrics = this.v1.campaigns()
			.journeyMetrics(5, new JourneyMetricsQuery(Resolution.DAYS, Instant.EPOCH, Instant.EPOCH));
		assertThat(metrics.started()).containsExactly(1L, 0L, 3L);
		assertThat(List.of(metrics.finished(), metrics.messaged())).containsOnly(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":1}", "[{\"id\":1}]" })
	void readsContentsAsOneAndAsMany(String contents) {
		server.answer(200, "{\"contents\":%1$s,\"content\":%1$s}".formatted(contents));
		assertThat(this.v1.transactionalTemplates().contents(3)).singleElement()
			.satisfies((content) -> assertThat(content.id()).isOne());
		assertThat(this.v1.transactionalTemplates().language(3, "de").id()).isOne();
		assertThat(this.v1.newsletterContents().list(7)).singleElement()
			.satisfies((content) -> assertThat(content.id()).isOne());
		assertThat(this.v1.newsletterContents().language(7, "de").id()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"jane\"", "7", "[[{\"id\":1}]]", "[\"jane\"]", "[null]" })
	void saysWhenContentsAreNone(String contents) {
		server.answer(200, "{\"contents\":%1$s,\"content\":%1$s}".formatted(contents));
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.v1.transactionalTemplates().contents(3))
			.withMessageNotContaining("jane");
		assertThatExceptionOfType(CustomerioResponseException.class)
			.isThrownBy(() -> this.v1.newsletterContents().language(7, "de"))
			.withMessageNotContaining("jane");
	}

}
