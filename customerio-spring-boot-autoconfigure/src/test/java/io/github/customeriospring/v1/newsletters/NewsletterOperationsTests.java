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

package io.github.customeriospring.v1.newsletters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients.Condition;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.SortOrder;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class NewsletterOperationsTests {

	private static final Newsletter AUTUMN = new Newsletter(7, "7:1790000000", "Autumn", MessageType.EMAIL,
			List.of(3L, 4L), List.of(8L), 2L, List.of("season"), Instant.ofEpochSecond(1780000000),
			Instant.ofEpochSecond(1790000000), Instant.ofEpochSecond(1785000000));

	private static final String ANSWER = "{\"newsletter\":{\"id\":7,\"name\":\"Autumn\"}}";

	private static final String NEWSLETTER = "/v1/newsletters/7";

	@RegisterExtension
	static final Wire server = new Wire();

	private NewsletterOperations newsletters;

	@BeforeEach
	void createClient() {
		server.answer(200, ANSWER);
		this.newsletters = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.newsletters();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("newsletters.json"));
		NewsletterPage page = this.newsletters.list(SortOrder.DESCENDING, Paging.of(2));
		assertThat(page.items()).containsExactly(AUTUMN, new Newsletter(8, null, null, MessageType.UNKNOWN, List.of(),
				List.of(), null, List.of(), null, null, null));
		assertThat(page.next()).isEqualTo("abc");
		assertThat(page).hasToString("NewsletterPage[2 newsletters]");
		server.assertRequest("GET", "/v1/newsletters?sort=desc&limit=2");
	}

	@Test
	void streamsAll() {
		server.stubFor(get(urlPathEqualTo("/v1/newsletters")).withQueryParam("start", absent())
			.willReturn(okJson(server.fixture("newsletters.json"))));
		server.stubFor(get(urlPathEqualTo("/v1/newsletters")).withQueryParam("start", equalTo("abc"))
			.willReturn(okJson("{\"newsletters\":[{\"id\":9}]}")));
		try (Stream<Newsletter> newsletters = this.newsletters.listAll()) {
			assertThat(newsletters).extracting(Newsletter::id).containsExactly(7L, 8L, 9L);
		}
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/v1/newsletters", "/v1/newsletters?start=abc");
	}

	@Test
	void listsTheFirstPage() {
		server.answer(200, "{}");
		assertThat(this.newsletters.list().items()).isEmpty();
		server.assertRequest("GET", "/v1/newsletters");
	}

	@Test
	void getsOne() {
		assertThat(this.newsletters.get(7).name()).isEqualTo("Autumn");
		server.assertRequest("GET", NEWSLETTER);
	}

	@Test
	void creates() {
		Newsletter created = this.newsletters.create(CreateNewsletter.of(MessageType.TWILIO, "Autumn")
			.recipients(NewsletterRecipients.of(Condition.inAnySegment(7)))
			.body("It is autumn"));
		assertThat(created.id()).isEqualTo(7);
		server.assertRequest("POST", "/v1/newsletters", """
				{"name": "Autumn", "type": "twilio", "recipients": {"and": [{"or": [{"segment": {"id": 7}}]}]},
					"body": "It is autumn"}""");
	}

	@Test
	void deletes() {
		server.answer(204, "");
		this.newsletters.delete(7);
		server.assertRequest("DELETE", NEWSLETTER);
	}

	@Test
	void sends() {
		assertThat(this.newsletters.send(7).id()).isEqualTo(7);
		server.assertRequest("POST", NEWSLETTER + "/send", "{}");
	}

	@Test
	void sendsSlowly() {
		this.newsletters.send(7, SendNewsletter.create().rateLimit(100, RatePeriod.MINUTE).rateLimitSpread(true));
		server.assertRequest("POST", NEWSLETTER + "/send",
				"{\"rate_limit_email_rate\": 100, \"rate_limit_time_period\": 60, \"rate_limit_spread\": true}");
	}

	@Test
	void schedules() {
		this.newsletters.schedule(7,
				ScheduleNewsletter.at(Instant.parse("2026-09-22T08:00:00Z"), ZoneId.of("Europe/Berlin"))
					.tzMatchEnabled(true)
					.rateLimit(5, RatePeriod.HOUR));
		server.assertRequest("POST", NEWSLETTER + "/schedule", """
				{"scheduled_at": 1790064000, "timezone": "Europe/Berlin", "tz_match_enabled": true,
					"rate_limit_email_rate": 5, "rate_limit_time_period": 3600}""");
	}

	@Test
	void takesBackASchedule() {
		assertThat(this.newsletters.unschedule(7).name()).isEqualTo("Autumn");
		server.assertRequest("POST", NEWSLETTER + "/schedule", "{\"scheduled_at\": 0}");
	}

	@Test
	void readsAPageOfMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\",\"newsletter_id\":7,\"content_id\":3}]}");
		assertThat(this.newsletters.messages(7, MessageQuery.all().withMetric(MessageMetric.CLICKED), Paging.first())
			.items()).extracting(Message::contentId).containsExactly(3L);
		server.assertRequest("GET", NEWSLETTER + "/messages?metric=clicked");
	}

	@Test
	void streamsMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\"}]}");
		try (Stream<Message> messages = this.newsletters.messagesAll(7, MessageQuery.all())) {
			assertThat(messages).extracting(Message::id).containsExactly("a");
		}
		server.assertRequest("GET", NEWSLETTER + "/messages?limit=1000");
	}

	@Test
	void countsMessages() {
		server.answer(200, "{\"metric\":{\"type\":\"inbox\",\"series\":{\"opened\":[4,5]}}}");
		Metrics metrics = this.newsletters.metrics(7, MetricsQuery.of(Period.days(2)).withType(MessageType.INBOX));
		assertThat(metrics.values().type()).isEqualTo(MessageType.INBOX);
		assertThat(metrics.total(Metric.OPENED)).isEqualTo(9);
		server.assertRequest("GET", NEWSLETTER + "/metrics?period=days&steps=2&type=inbox");
	}

	@Test
	void countsClicks() {
		server.answer(200, "{\"links\":[{\"link\":{\"id\":1},\"metric\":{\"series\":{\"clicked\":[1]}}}]}");
		assertThat(this.newsletters.linkMetrics(7, LinkMetricsQuery.of(Period.hours(24)).withUnique(true))).hasSize(1);
		server.assertRequest("GET", NEWSLETTER + "/metrics/links?period=hours&steps=24&unique=true");
	}

}
