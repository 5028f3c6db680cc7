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

package io.github.customeriospring.v1.campaigns;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.Action;
import io.github.customeriospring.v1.shared.content.ActionPage;
import io.github.customeriospring.v1.shared.content.ActionSummary;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.message.Message;
import io.github.customeriospring.v1.shared.message.MessageMetric;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;
import io.github.customeriospring.v1.shared.metrics.Period;
import io.github.customeriospring.v1.shared.metrics.Resolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CampaignOperationsTests {

	private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

	private static final Instant END = Instant.parse("2026-09-03T00:00:00.999Z");

	private static final String ACTIONS = "/v1/campaigns/5/actions";

	@RegisterExtension
	static final Wire server = new Wire();

	private CampaignOperations campaigns;

	@BeforeEach
	void createClient() {
		this.campaigns = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().campaigns();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("campaigns.json"));
		List<Campaign> campaigns = this.campaigns.list();
		assertThat(campaigns).extracting(Campaign::type).containsExactly(Campaign.Type.values());
		assertThat(campaigns.get(0)).isEqualTo(new Campaign(5, "5:1790000000", "Welcome", "Says hello",
				Campaign.Type.SEGMENT, Campaign.State.RUNNING, true, Instant.ofEpochSecond(1780000000),
				Instant.ofEpochSecond(1790000000), Instant.ofEpochSecond(1785000000), List.of("onboarding"),
				List.of(new ActionSummary(96, "email"), new ActionSummary(97, "webhook")),
				List.of(new ActionSummary(31, "email")), List.of(7L), List.of(8L, 9L), null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, Map.of("created_by", "ada@example.com")));
		assertThat(campaigns.get(0)).hasToString("Campaign[id=5, name=Welcome, state=RUNNING]");
		server.assertRequest("GET", "/v1/campaigns");
	}

	@Test
	void readsWhatStartsACampaign() {
		server.answer(200, server.fixture("campaigns.json"));
		List<Campaign> campaigns = this.campaigns.list();
		assertThat(campaigns).extracting(Campaign::state)
			.startsWith(Campaign.State.RUNNING, Campaign.State.DRAFT, Campaign.State.STOPPED)
			.endsWith(Campaign.State.UNKNOWN);
		assertThat(campaigns.get(1).eventName()).isEqualTo("signed_up");
		assertThat(campaigns.get(1).filterSegmentIds()).isEmpty();
		assertThat(campaigns.get(3))
			.extracting(Campaign::dateAttribute, Campaign::frequency, Campaign::startHour, Campaign::startMinutes,
					Campaign::timezone, Campaign::useCustomerTimezone)
			.containsExactly("birthday", "yearly", 9, 30, "Europe/Berlin", true);
		assertThat(campaigns.get(4).audience())
			.isEqualTo(new Campaign.Audience(1, Map.of("and", List.of()), Map.of("or", List.of())));
		assertThat(campaigns.get(4))
			.extracting(Campaign::objectTypeId, Campaign::relationshipAttributeTriggers,
					Campaign::filterObjectAttributes, Campaign::filterRelationshipAttributes)
			.containsExactly(1L, Map.of("role", "owner"), Map.of("plan", "pro"), Map.of("since", 1));
		assertThat(campaigns.get(5)).extracting(Campaign::objectTypeId, Campaign::objectAttributeTriggers)
			.containsExactly(2L, List.of(Map.of("field", "seats")));
		assertThat(campaigns.get(6).webhookId()).isEqualTo("wh_1");
	}

	@Test
	void getsOne() {
		server.answer(200, "{\"campaign\":{\"id\":5,\"name\":\"Welcome\"}}");
		assertThat(this.campaigns.get(5).name()).isEqualTo("Welcome");
		server.assertRequest("GET", "/v1/campaigns/5");
	}

	@Test
	void readsAPageOfActions() {
		server.answer(200, server.fixture("actions.json"));
		ActionPage page = this.campaigns.actions(5);
		assertThat(page.items()).hasExactlyElementsOfTypes(Action.Message.class, Action.Webhook.class);
		assertThat(page.next()).isEqualTo("abc");
		assertThat(page).hasToString("ActionPage[2 actions]");
		server.assertRequest("GET", ACTIONS);
	}

	@Test
	void streamsAllActions() {
		server.stubFor(get(urlPathEqualTo(ACTIONS)).withQueryParam("start", absent())
			.willReturn(okJson(server.fixture("actions.json"))));
		server.stubFor(get(urlPathEqualTo(ACTIONS)).withQueryParam("start", equalTo("abc"))
			.willReturn(okJson("{\"actions\":[{\"id\":98,\"type\":\"delay\"}],\"next\":\"\"}")));
		try (Stream<Action> actions = this.campaigns.actionsAll(5)) {
			assertThat(actions).extracting(Action::id).containsExactly(96L, 97L, 98L);
		}
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly(ACTIONS, ACTIONS + "?start=abc");
	}

	@Test
	void getsAnAction() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"email\",\"subject\":\"Hello\"}}");
		assertThat(this.campaigns.action(5, 96)).isInstanceOfSatisfying(Action.Message.class,
				(message) -> assertThat(message.subject()).isEqualTo("Hello"));
		server.assertRequest("GET", ACTIONS + "/96");
	}

	@Test
	void updatesAnAction() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"email\"}}");
		assertThat(this.campaigns.updateAction(5, 96, UpdateAction.message().subject("Hello")).id()).isEqualTo(96);
		server.assertRequest("PUT", ACTIONS + "/96", "{\"subject\": \"Hello\"}");
	}

	@Test
	void getsAnActionInOneLanguage() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"twilio\",\"language\":\"pt-BR\"}}");
		assertThat(this.campaigns.actionLanguage(5, 96, "pt-BR")).isInstanceOfSatisfying(Action.TextMessage.class,
				(message) -> assertThat(message.language()).isEqualTo("pt-BR"));
		server.assertRequest("GET", ACTIONS + "/96/language/pt-BR");
	}

	@Test
	void updatesAnActionInOneLanguage() {
		server.answer(200, "{\"action\":{\"id\":96,\"type\":\"twilio\"}}");
		this.campaigns.updateActionLanguage(5, 96, "a/b", UpdateAction.textMessage().body("Hallo"));
		server.assertRequest("PUT", ACTIONS + "/96/language/a%2Fb", "{\"body\": \"Hallo\"}");
	}

	@Test
	void readsAPageOfMessages() {
		server.answer(200, "{\"messages\":[{\"id\":\"RPILAgABcRg=\",\"type\":\"email\",\"campaign_id\":5}]}");
		assertThat(this.campaigns
			.messages(5, MessageQuery.all().withType(MessageType.EMAIL).withMetric(MessageMetric.BOUNCED).draftsOnly(),
					Paging.of(20))
			.items()).extracting(Message::id, Message::campaignId).containsExactly(tuple("RPILAgABcRg=", 5L));
		server.assertRequest("GET", "/v1/campaigns/5/messages?type=email&metric=bounced&drafts=true&limit=20");
	}

	@Test
	void streamsMessagesToTheFirstPageThatNamesNoOther() {
		server.answer(200, "{\"messages\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");
		try (Stream<Message> messages = this.campaigns.messagesAll(5, MessageQuery.all())) {
			assertThat(messages).extracting(Message::id).containsExactly("a", "b");
		}
		server.assertRequest("GET", "/v1/campaigns/5/messages?limit=1000");
	}

	@Test
	void countsMessagesInAWindowOfTime() {
		server.answer(200, server.fixture("action-metrics.json"));
		Metrics metrics = this.campaigns.metrics(5, MetricsRange.of(Resolution.DAYS, START, END));
		assertThat(metrics.series(Metric.SENT)).containsExactly(4L, 5L);
		assertThat(metrics.series(Metric.CLICKED)).isEmpty();
		server.assertRequest("GET", "/v1/campaigns/5/metrics?version=2&res=days&start=1788220800&end=1788393600");
	}

	@Test
	void countsMessagesOfAnAction() {
		server.answer(200, server.fixture("action-metrics.json"));
		Metrics metrics = this.campaigns.actionMetrics(5, 96,
				MetricsRange.of(Resolution.DAYS, START, END)
					.withZone(ZoneId.of("Europe/Berlin"))
					.withType(MessageType.IN_APP));
		assertThat(metrics.resolution()).isEqualTo(Resolution.DAYS);
		assertThat(metrics.start()).isEqualTo("2026-08-31T22:00:00Z");
		assertThat(metrics.end()).isEqualTo("2026-09-02T22:00:00Z");
		assertThat(metrics.languageVariants()).containsEntry("98", Map.of("series", Map.of("sent", List.of(1, 2))));
		server.assertRequest("GET", ACTIONS
				+ "/96/metrics?version=2&res=days&start=1788220800&end=1788393600&tz=Europe%2FBerlin&type=in_app");
	}

	@Test
	void countsClicks() {
		server.answer(200, server.fixture("link-metrics.json"));
		LinkMetrics link = this.campaigns.linkMetrics(5, LinkMetricsQuery.of(Period.days(2)).withUnique(true)).get(0);
		assertThat(link.link()).isEqualTo(new LinkMetrics.Link(1234, "https://example.com/offer"));
		assertThat(link.total(Metric.CLICKED)).isEqualTo(4);
		assertThat(link.series(Metric.HUMAN_CLICKED)).containsExactly(2L, 1L);
		assertThat(link.series(Metric.MACHINE_CLICKED)).containsExactly(1L, 0L);
		server.assertRequest("GET", "/v1/campaigns/5/metrics/links?period=days&steps=2&unique=true");
	}

	@Test
	void countsClicksOfAnAction() {
		server.answer(200, "{\"links\":null}");
		assertThat(this.campaigns.actionLinkMetrics(5, 96,
				LinkMetricsQuery.of(Period.latest()).withType(MessageType.EMAIL)))
			.isEmpty();
		server.assertRequest("GET", ACTIONS + "/96/metrics/links?type=email");
	}

	@Test
	void countsJourneys() {
		server.answer(200, server.fixture("journey-metrics.json"));
		assertThat(this.campaigns.journeyMetrics(5, new JourneyMetricsQuery(Resolution.MONTHS, START, END)))
			.isEqualTo(new JourneyMetrics(List.of(10L, 20L), List.of(9L, 19L), List.of(1L, 2L), List.of(7L, 8L),
					List.of(3L, 4L), List.of(0L, 1L), List.of(5L, 6L)));
		server.assertRequest("GET",
				"/v1/campaigns/5/journey_metrics?resolution=months&start=1788220800&end=1788393600");
	}

}
