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

package io.github.customeriospring.v1.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.Message.TrackedResponse;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v1.shared.message.MessageMetrics;
import io.github.customeriospring.v1.shared.message.MessagePage;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageState;
import io.github.customeriospring.v1.shared.message.MessageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageOperationsTests {

	private static final Instant START = Instant.ofEpochSecond(1790000000);

	@RegisterExtension
	static final Wire server = new Wire();

	private MessageOperations messages;

	@BeforeEach
	void createClient() {
		this.messages = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.messages();
	}

	@Test
	void readsAMessageWithAllItsFields() {
		server.answer(200, server.fixture("message.json"));
		Message message = this.messages.get("dgOq/6+eAA==", true);
		assertThat(message).isEqualTo(new Message("dgOq/6+eAA==", "dgOq:1790000009", MessageType.EMAIL, START, "42",
				new Customer("42", "ada@example.com", "a3000001"), "ada@example.com", "Your order", "mailbox full",
				true, 11L, 12L, 13L, null, 14L, 15L, 16L, "01J0000000000000000000000",
				new MessageMetrics(at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11),
						at(12), at(13), at(14), 1L, 2L, 3L, 4L, Map.of("printed", 5)),
				Map.of("yes", new TrackedResponse(3L, at(15))), Map.of("weather", Map.of("sky", "blue"))));
		server.assertRequest("GET", "/v1/messages/dgOq%2F6%2BeAA%3D%3D?get_tracked_responses=true");
	}

	private static Instant at(int seconds) {
		return START.plusSeconds(seconds);
	}

	@Test
	void readsAMessageWithoutSayingMore() {
		server.answer(200, "{\"message\":{\"id\":\"a\"}}");
		Message message = this.messages.get("a");
		assertThat(message.metrics().sent()).isNull();
		assertThat(message.trackedResponses()).isEmpty();
		assertThat(message.customer()).isNull();
		server.assertRequest("GET", "/v1/messages/a");
	}

	@Test
	void listsMessagesOfEveryKind() {
		server.answer(200, server.fixture("messages.json"));
		MessagePage page = this.messages.list(MessageSource.campaign(13),
				MessageQuery.all()
					.withType(MessageType.LIVE_NOTIFICATION)
					.withMetric(MessageMetric.BOUNCED)
					.withState(MessageState.FAILED)
					.draftsOnly()
					.between(START, at(60))
					.withTrackedResponses(),
				new Paging("MDox", 2));
		assertThat(page.messages()).extracting(Message::id).containsExactly("a", "b");
		assertThat(page.messages().get(0).type()).isEqualTo(MessageType.UNKNOWN);
		assertThat(page.messages().get(0).newsletterId()).isEqualTo(7);
		assertThat(page.messages().get(1).messageTemplateId()).isEqualTo(8);
		assertThat(page.messages().get(1).metrics().sent()).isEqualTo(START);
		assertThat(page.next()).isEqualTo("MDox");
		server.assertRequest("GET", "/v1/messages?campaign_id=13&type=live_notification&metric=bounced&state=failed"
				+ "&drafts=true&start_ts=1790000000&end_ts=1790000060&get_tracked_responses=true&start=MDox&limit=2");
	}

	@Test
	void listsMessagesOfOtherSources() {
		server.answer(200, "{\"messages\":null}");
		assertThat(this.messages.list(MessageSource.newsletter(3), MessageQuery.all(), Paging.first()).items())
			.isEmpty();
		this.messages.list(MessageSource.action(5), MessageQuery.all(), Paging.first());
		this.messages.list(MessageQuery.all());
		assertThat(urls()).containsExactly("/v1/messages?newsletter_id=3", "/v1/messages?action_id=5", "/v1/messages");
	}

	@Test
	void streamsUntilAPageNamesNoOther() {
		server.stubFor(get(urlPathEqualTo("/v1/messages")).withQueryParam("start", absent())
			.willReturn(okJson("{\"messages\":[{\"id\":\"a\"}],\"next\":\"p2\"}")));
		server.stubFor(get(urlPathEqualTo("/v1/messages")).withQueryParam("start", equalTo("p2"))
			.willReturn(okJson("{\"messages\":[{\"id\":\"b\"}]}")));
		assertThat(this.messages.listAll(MessageQuery.all()).findFirst().map(Message::id)).contains("a");
		assertThat(urls()).containsExactly("/v1/messages?limit=1000");
		assertThat(this.messages.listAll(MessageQuery.all())).extracting(Message::id).containsExactly("a", "b");
		assertThat(urls()).endsWith("/v1/messages?start=p2&limit=1000");
	}

	@Test
	void readsWhatAMessageLookedLike() {
		server.answer(200, server.fixture("archived-message.json"));
		assertThat(this.messages.archived("dgOq/6+eAA==")).isEqualTo(new ArchivedMessage("dgOq/6+eAA==", "<p>Hello</p>",
				"Your order", "Shop <shop@example.com>", "help@example.com", "ada@example.com", "c@example.com",
				"b@example.com", true, "It is on its way", List.of(new Header("X-Order", "7")),
				"https://example.com/hook", ArchivedMessage.RequestMethod.PATCH, true));
		server.assertRequest("GET", "/v1/messages/dgOq%2F6%2BeAA%3D%3D/archived_message");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"[{\\\"name\\\":\\\"X-Order\\\",\\\"value\\\":\\\"7\\\"}]\"",
			"[{\"name\":\"X-Order\",\"value\":\"7\"}]", "{\"X-Order\":7}" })
	void readsHeadersHoweverTheyCome(String headers) {
		server.answer(200, "{\"archived_message\":{\"headers\":%s}}".formatted(headers));
		assertThat(this.messages.archived("a").headers()).containsExactly(new Header("X-Order", "7"));
	}

	@Test
	void doesNotAskAgainWhenTheQuotaOfTheDayIsUsedUp() {
		server.answer(429, "{\"errors\":[{\"detail\":\"100 a day\",\"status\":\"429\"}]}");
		assertThatExceptionOfType(CustomerioRateLimitException.class).isThrownBy(() -> this.messages.archived("a"))
			.withMessageContaining("a daily quota may be used up");
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void refusesWhatNoMessageIs() {
		assertThatIllegalArgumentException().isThrownBy(() -> MessageQuery.all().withType(MessageType.UNKNOWN));
		assertThatIllegalArgumentException().isThrownBy(() -> MessageQuery.all().between(START, START.minusSeconds(1)))
			.withMessage("The last moment must not be before the first");
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.get(" "));
		assertThat(server.requests()).isEmpty();
	}

	private static List<String> urls() {
		return server.requests().stream().map(LoggedRequest::getUrl).toList();
	}

}
