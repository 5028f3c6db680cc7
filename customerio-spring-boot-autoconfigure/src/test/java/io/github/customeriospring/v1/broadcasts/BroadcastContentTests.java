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

package io.github.customeriospring.v1.broadcasts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v1.shared.content.ActionSummary;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.content.WebhookMethod;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageState;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What broadcasts send, and what becomes of it.
 */
class BroadcastContentTests {

	private static final String BROADCAST = "/v1/broadcasts/12";

	@RegisterExtension
	static final Wire server = new Wire();

	private BroadcastOperations broadcasts;

	@BeforeEach
	void createClient() {
		this.broadcasts = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().broadcasts();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("broadcasts.json"));
		List<Broadcast> broadcasts = this.broadcasts.list();
		assertThat(broadcasts.get(0)).isEqualTo(new Broadcast(12, "12:1790000000", "Roadrunner", "triggered_broadcast",
				Broadcast.State.RUNNING, true, Instant.ofEpochSecond(1780000000), Instant.ofEpochSecond(1790000000),
				Instant.ofEpochSecond(1785000000), List.of("news"), List.of(new ActionSummary(96, "sms")),
				List.of(new ActionSummary(31, "email"))));
		assertThat(broadcasts).extracting(Broadcast::state).containsExactly(Broadcast.State.values());
		assertThat(broadcasts.get(0)).hasToString("Broadcast[id=12, name=Roadrunner, state=RUNNING]");
		server.assertRequest("GET", "/v1/broadcasts");
	}

	@Test
	void getsOne() {
		server.answer(200, "{\"broadcast\":{\"id\":12,\"name\":\"Roadrunner\"}}");
		assertThat(this.broadcasts.get(12).name()).isEqualTo("Roadrunner");
		server.assertRequest("GET", BROADCAST);
	}

	@Test
	void listsTriggers() {
		server.answer(200, """
				{"triggers": [{"id": 3, "broadcast_id": 12, "created_at": 1790000000, "processed_at": 1790000060},
					{"id": 4, "broadcast_id": 12}]}""");
		assertThat(this.broadcasts.triggers(12)).containsExactly(
				new BroadcastTrigger(3, 12, Instant.ofEpochSecond(1790000000), Instant.ofEpochSecond(1790000060)),
				new BroadcastTrigger(4, 12, null, null));
		server.assertRequest("GET", BROADCAST + "/triggers");
	}

	@Test
	void listsActions() {
		server.answer(200, "{\"actions\":[{\"id\":96,\"broadcast_id\":12,\"type\":\"push\"},{\"id\":97}]}");
		assertThat(this.broadcasts.actions(12)).hasExactlyElementsOfTypes(Action.Message.class, Action.Unknown.class);
		server.assertRequest("GET", BROADCAST + "/actions");
	}

	@Test
	void getsAnAction() {
		server.answer(200, "{\"action\":{\"id\":96,\"broadcast_id\":12,\"type\":\"webhook\",\"method\":\"put\"}}");
		assertThat(this.broadcasts.action(12, 96)).isInstanceOfSatisfying(Action.Webhook.class, (webhook) -> {
			assertThat(webhook.broadcastId()).isEqualTo(12);
			assertThat(webhook.method()).isEqualTo(WebhookMethod.PUT);
		});
		server.assertRequest("GET", BROADCAST + "/actions/96");
	}

	@Test
	void updatesAnAction() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"webhook\"}}");
		assertThat(this.broadcasts.updateAction(12, 96, UpdateAction.webhook().header("X-A", "1")).id()).isEqualTo(96);
		server.assertRequest("PUT", BROADCAST + "/actions/96",
				"{\"headers\": \"[{\\\"name\\\":\\\"X-A\\\",\\\"value\\\":\\\"1\\\"}]\"}");
	}

	@Test
	void getsAnActionInOneLanguage() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"whatsapp\",\"language\":\"de\"}}");
		assertThat(this.broadcasts.actionLanguage(12, 96, "de")).isInstanceOf(Action.WhatsApp.class);
		server.assertRequest("GET", BROADCAST + "/actions/96/language/de");
	}

	@Test
	void updatesAnActionInOneLanguage() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"whatsapp\"}}");
		this.broadcasts.updateActionLanguage(12, 96, "de", UpdateAction.whatsApp().tracked(true));
		server.assertRequest("PUT", BROADCAST + "/actions/96/language/de", "{\"tracked\": true}");
	}

	@Test
	void readsAPageOfMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\",\"broadcast_id\":12}],\"next\":\"b\"}");
		assertThat(this.broadcasts.messages(12, MessageQuery.all().withState(MessageState.FAILED), Paging.from("a")))
			.satisfies((page) -> {
				assertThat(page.items()).extracting(Message::broadcastId).containsExactly(12L);
				assertThat(page.next()).isEqualTo("b");
			});
		server.assertRequest("GET", BROADCAST + "/messages?state=failed&start=a");
	}

	@Test
	void streamsMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\"}]}");
		try (Stream<Message> messages = this.broadcasts.messagesAll(12, MessageQuery.all())) {
			assertThat(messages).extracting(Message::id).containsExactly("a");
		}
		server.assertRequest("GET", BROADCAST + "/messages?limit=1000");
	}

	@Test
	void countsMessages() {
		server.answer(200, "{\"metric\":{\"series\":{\"sent\":[4,5]}}}");
		assertThat(this.broadcasts.metrics(12, MetricsQuery.of(Period.weeks(2)).withType(MessageType.TWILIO))
			.total(Metric.SENT)).isEqualTo(9);
		server.assertRequest("GET", BROADCAST + "/metrics?period=weeks&steps=2&type=twilio");
	}

	@Test
	void countsMessagesOfAnAction() {
		server.answer(200, "{\"metric\":{\"series\":{\"sent\":[4]}},\"language_variants\":{\"98\":{}}}");
		Metrics metrics = this.broadcasts.actionMetrics(12, 96, MetricsQuery.of(Period.hours(1)));
		assertThat(metrics.series(Metric.SENT)).containsExactly(4L);
		assertThat(metrics.languageVariants()).containsOnlyKeys("98");
		server.assertRequest("GET", BROADCAST + "/actions/96/metrics?period=hours&steps=1");
	}

	@Test
	void countsClicks() {
		server.answer(200, "{\"links\":[{\"link\":{\"id\":7},\"metric\":{\"series\":{\"clicked\":[2]}}}]}");
		assertThat(this.broadcasts.linkMetrics(12, LinkMetricsQuery.of(Period.months(1)).withUnique(false)))
			.extracting(LinkMetrics::link)
			.containsExactly(new LinkMetrics.Link(7, null));
		server.assertRequest("GET", BROADCAST + "/metrics/links?period=months&steps=1&unique=false");
	}

	@Test
	void countsClicksOfAnAction() {
		server.answer(200, "{\"links\":[]}");
		this.broadcasts.actionLinkMetrics(12, 96,
				LinkMetricsQuery.of(Period.latest()).withType(MessageType.LIVE_NOTIFICATION));
		server.assertRequest("GET", BROADCAST + "/actions/96/metrics/links?type=live_notification");
	}

}
