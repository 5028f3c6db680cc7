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

package io.github.customeriospring.v1.transactionaltemplates;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageState;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class TransactionalTemplateOperationsTests {

	private static final TransactionalContent CONTENT = new TransactionalContent(139, "Order shipped", MessageType.PUSH,
			"de", "<p>Shipped</p>", "<amp/>", "Shipped", "Read me", "{{customer.email}}", "Shop <shop@example.com>", 1L,
			"help@example.com", 38L, "cc@example.com", "bcc@example.com", true, "premailer",
			List.of(new Header("X-A", "1")), Instant.ofEpochSecond(1780000000), Instant.ofEpochSecond(1790000000));

	private static final String TEMPLATE = "/v1/transactional/3";

	@RegisterExtension
	static final Wire server = new Wire();

	private TransactionalTemplateOperations templates;

	@BeforeEach
	void createClient() {
		this.templates = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.transactionalTemplates();
	}

	private void answerWith(String shape) {
		server.answer(200, shape.formatted(server.fixture("content.json")));
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("templates.json"));
		List<TransactionalTemplate> templates = this.templates.list();
		assertThat(templates).containsExactly(
				new TransactionalTemplate(3, "Order shipped", "Tells that an order left", true, true, true, true, true,
						Instant.ofEpochSecond(1780000000), Instant.ofEpochSecond(1790000000)),
				new TransactionalTemplate(4, null, null, false, false, false, false, false, null, null));
		assertThat(templates.get(0)).hasToString("TransactionalTemplate[id=3, name=Order shipped]");
		server.assertRequest("GET", "/v1/transactional");
	}

	@Test
	void getsOne() {
		server.answer(200, "{\"message\":{\"id\":3,\"name\":\"Order shipped\"}}");
		assertThat(this.templates.get(3).name()).isEqualTo("Order shipped");
		server.assertRequest("GET", TEMPLATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"contents\":[%s]}", "{\"contents\":%s}" })
	void listsContents(String shape) {
		answerWith(shape);
		assertThat(this.templates.contents(3)).containsExactly(CONTENT);
		server.assertRequest("GET", TEMPLATE + "/contents");
	}

	@Test
	void saysWhatIsWrong() {
		server.answer(400, "{\"meta\":{\"error\":\"no such type\"}}");
		assertThatExceptionOfType(CustomerioInvalidRequestException.class).isThrownBy(() -> this.templates.contents(3))
			.withMessageContaining("no such type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"content\":%s}", "{\"content\":[%s]}", "{\"content\":[%s,{\"id\":140}]}" })
	void getsAContent(String shape) {
		answerWith(shape);
		assertThat(this.templates.content(3, 139)).isEqualTo(CONTENT)
			.hasToString("TransactionalContent[id=139, type=PUSH, language=de]");
		server.assertRequest("GET", TEMPLATE + "/contents/139");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"content\":[%s]}", "{\"content\":%s}" })
	void updatesAContent(String shape) {
		answerWith(shape);
		assertThat(this.templates.updateContent(3, 139,
				UpdateTransactionalContent.create()
					.name("Order shipped")
					.subject("Shipped")
					.body("<p>Shipped</p>")
					.cc("")
					.bcc("bcc@example.com")
					.fakeBcc(true)
					.header("X-A", "1")))
			.isEqualTo(CONTENT);
		server.assertRequest("PUT", TEMPLATE + "/content/139", """
				{"name": "Order shipped", "subject": "Shipped", "body": "<p>Shipped</p>", "cc": "",
					"bcc": "bcc@example.com", "fake_bcc": true, "headers": [{"name": "X-A", "value": "1"}]}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"content\":[%s]}", "{\"content\":%s}" })
	void getsALanguage(String shape) {
		answerWith(shape);
		assertThat(this.templates.language(3, "de")).isEqualTo(CONTENT);
		server.assertRequest("GET", TEMPLATE + "/language/de");
	}

	@Test
	void updatesALanguage() {
		answerWith("{\"content\":[%s]}");
		assertThat(this.templates.updateLanguage(3, "de", UpdateTransactionalContent.create().preheaderText("x")))
			.isEqualTo(CONTENT);
		server.assertRequest("PUT", TEMPLATE + "/language/de", "{\"preheader_text\": \"x\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", ".." })
	void refusesALanguageThatIsNone(String language) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.templates.language(3, language));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void readsAPageOfMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\",\"campaign_id\":null}]}");
		assertThat(this.templates.messages(3, MessageQuery.all().withState(MessageState.SENT), Paging.of(5)).items())
			.extracting(Message::id, Message::campaignId)
			.containsExactly(tuple("a", null));
		server.assertRequest("GET", TEMPLATE + "/messages?state=sent&limit=5");
	}

	@Test
	void streamsMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\"}]}");
		try (Stream<Message> messages = this.templates.messagesAll(3, MessageQuery.all())) {
			assertThat(messages).extracting(Message::id).containsExactly("a");
		}
		server.assertRequest("GET", TEMPLATE + "/messages?limit=1000");
	}

	@Test
	void countsMessages() {
		server.answer(200, "{\"metric\":{\"series\":{\"delivered\":[4,5]}}}");
		assertThat(this.templates.metrics(3, Period.weeks(2)).series(Metric.DELIVERED)).containsExactly(4L, 5L);
		server.assertRequest("GET", TEMPLATE + "/metrics?period=weeks&steps=2");
	}

	@Test
	void countsClicks() {
		server.answer(200, "{\"links\":[]}");
		assertThat(this.templates.linkMetrics(3, LinkMetricsQuery.of(Period.latest()).withUnique(true))).isEmpty();
		server.assertRequest("GET", TEMPLATE + "/metrics/links?unique=true");
	}

}
