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

package io.github.customeriospring.retryproof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.campaigns.CampaignOperations;
import io.github.customeriospring.v1.campaigns.JourneyMetricsQuery;
import io.github.customeriospring.v1.collections.CollectionOperations;
import io.github.customeriospring.v1.collections.CreateCollection;
import io.github.customeriospring.v1.collections.UpdateCollection;
import io.github.customeriospring.v1.newsletters.AddLanguage;
import io.github.customeriospring.v1.newsletters.CreateNewsletter;
import io.github.customeriospring.v1.newsletters.NewsletterContentOperations;
import io.github.customeriospring.v1.newsletters.NewsletterOperations;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients;
import io.github.customeriospring.v1.newsletters.NewsletterRecipients.Condition;
import io.github.customeriospring.v1.newsletters.ScheduleNewsletter;
import io.github.customeriospring.v1.newsletters.UpdateNewsletterContent;
import io.github.customeriospring.v1.senderidentities.SenderIdentityOperations;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.message.MessageQuery;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;
import io.github.customeriospring.v1.shared.metrics.Period;
import io.github.customeriospring.v1.shared.metrics.Resolution;
import io.github.customeriospring.v1.snippets.SnippetOperations;
import io.github.customeriospring.v1.transactionaltemplates.TransactionalTemplateOperations;
import io.github.customeriospring.v1.transactionaltemplates.UpdateTransactionalContent;

/**
 * The rows of the {@link OperationTable} for what a workspace sends: campaigns,
 * broadcasts, newsletters, templates, and what stands in them.
 */
final class ContentOperationTable {

	private static final String NAME = Clients.SECRET + "-name";

	private static final MetricsRange RANGE = MetricsRange.of(Resolution.DAYS, Instant.EPOCH, Instant.EPOCH);

	private static final LinkMetricsQuery LINKS = LinkMetricsQuery.of(Period.days(7));

	private static final UpdateAction UPDATE = UpdateAction.message().subject(NAME);

	/** Reads of one thing, which mode {@code log} does not find. */
	static final Set<String> READS_OF_ONE = Set.of("CampaignOperations.get", "CampaignOperations.action",
			"CampaignOperations.actionLanguage", "CampaignOperations.metrics", "CampaignOperations.actionMetrics",
			"BroadcastOperations.get", "BroadcastOperations.action", "BroadcastOperations.actionLanguage",
			"BroadcastOperations.metrics", "BroadcastOperations.actionMetrics", "NewsletterOperations.get",
			"NewsletterOperations.metrics", "NewsletterContentOperations.get", "NewsletterContentOperations.metrics",
			"NewsletterContentOperations.language", "NewsletterContentOperations.testGroupLanguage",
			"TransactionalTemplateOperations.get", "TransactionalTemplateOperations.content",
			"TransactionalTemplateOperations.language", "TransactionalTemplateOperations.metrics",
			"CollectionOperations.get", "CollectionOperations.content", "SenderIdentityOperations.get");

	/** What reaches people, which mode {@code redirect} refuses. */
	static final Set<String> REACHES_PEOPLE = Set.of("NewsletterOperations.send", "NewsletterOperations.schedule");

	private static final UpdateNewsletterContent UPDATE_NEWSLETTER = UpdateNewsletterContent.create().subject(NAME);

	private static final UpdateTransactionalContent UPDATE_TEMPLATE = UpdateTransactionalContent.create().subject(NAME);

	private static final AddLanguage LANGUAGE = AddLanguage.of("de").body(NAME);

	private static final MetricsQuery METRICS = MetricsQuery.of(Period.days(7));

	/** Fields of an answer that all operations can read. */
	static final String ANSWERS = """
			"campaigns": [], "campaign": {}, "action": {}, "links": [], "journey_metric": {},
			"broadcasts": [], "broadcast": {}, "triggers": [], "actions": [],
			"newsletters": [], "newsletter": {}, "contents": [], "content": {}, "test_groups": [], "messages": [],
			"collections": [], "collection": {}, "snippets": [], "snippet": {}, "sender_identities": [],
			"sender_identity": {}""";

	private static final List<TableRow> CAMPAIGNS = List.of(
			campaigns("list", Repetition.READ, CampaignOperations::list),
			campaigns("get", Repetition.READ, (campaigns) -> campaigns.get(5)),
			campaigns("actions", Repetition.READ, (campaigns) -> campaigns.actions(5)),
			campaigns("action", Repetition.READ, (campaigns) -> campaigns.action(5, 96)),
			campaigns("updateAction", Repetition.SAFE, (campaigns) -> campaigns.updateAction(5, 96, UPDATE)),
			campaigns("actionLanguage", Repetition.READ, (campaigns) -> campaigns.actionLanguage(5, 96, "de")),
			campaigns("updateActionLanguage", Repetition.SAFE,
					(campaigns) -> campaigns.updateActionLanguage(5, 96, "de", UPDATE)),
			campaigns("messages", Repetition.READ,
					(campaigns) -> campaigns.messages(5, MessageQuery.all(), Paging.first())),
			campaigns("metrics", Repetition.READ, (campaigns) -> campaigns.metrics(5, RANGE)),
			campaigns("actionMetrics", Repetition.READ, (campaigns) -> campaigns.actionMetrics(5, 96, RANGE)),
			campaigns("linkMetrics", Repetition.READ, (campaigns) -> campaigns.linkMetrics(5, LINKS)),
			campaigns("actionLinkMetrics", Repetition.READ, (campaigns) -> campaigns.actionLinkMetrics(5, 96, LINKS)),
			campaigns("journeyMetrics", Repetition.READ, (campaigns) -> campaigns.journeyMetrics(5,
					new JourneyMetricsQuery(Resolution.DAYS, Instant.EPOCH, Instant.EPOCH))));

	private static final List<TableRow> BROADCASTS = List.of(
			broadcasts("triggers", Repetition.READ, (broadcasts) -> broadcasts.triggers(12)),
			broadcasts("list", Repetition.READ, BroadcastOperations::list),
			broadcasts("get", Repetition.READ, (broadcasts) -> broadcasts.get(12)),
			broadcasts("actions", Repetition.READ, (broadcasts) -> broadcasts.actions(12)),
			broadcasts("action", Repetition.READ, (broadcasts) -> broadcasts.action(12, 96)),
			broadcasts("updateAction", Repetition.SAFE, (broadcasts) -> broadcasts.updateAction(12, 96, UPDATE)),
			broadcasts("actionLanguage", Repetition.READ, (broadcasts) -> broadcasts.actionLanguage(12, 96, "de")),
			broadcasts("updateActionLanguage", Repetition.SAFE,
					(broadcasts) -> broadcasts.updateActionLanguage(12, 96, "de", UPDATE)),
			broadcasts("messages", Repetition.READ,
					(broadcasts) -> broadcasts.messages(12, MessageQuery.all(), Paging.first())),
			broadcasts("metrics", Repetition.READ, (broadcasts) -> broadcasts.metrics(12, METRICS)),
			broadcasts("actionMetrics", Repetition.READ, (broadcasts) -> broadcasts.actionMetrics(12, 96, METRICS)),
			broadcasts("linkMetrics", Repetition.READ, (broadcasts) -> broadcasts.linkMetrics(12, LINKS)), broadcasts(
					"actionLinkMetrics", Repetition.READ, (broadcasts) -> broadcasts.actionLinkMetrics(12, 96, LINKS)));

	private static final List<TableRow> NEWSLETTERS = List.of(
			newsletters("list", Repetition.READ, NewsletterOperations::list),
			newsletters("get", Repetition.READ, (newsletters) -> newsletters.get(7)),
			newsletters("create", Repetition.NEVER,
					(newsletters) -> newsletters.create(CreateNewsletter.of(MessageType.TWILIO, NAME)
						.recipients(NewsletterRecipients.of(Condition.inAnySegment(7)))
						.body(NAME))),
			newsletters("delete", Repetition.SAFE, (newsletters) -> newsletters.delete(7)),
			newsletters("send", Repetition.NEVER, (newsletters) -> newsletters.send(7)),
			newsletters("schedule", Repetition.NEVER,
					(newsletters) -> newsletters.schedule(7,
							ScheduleNewsletter.at(Instant.ofEpochSecond(1790000000), ZoneOffset.UTC))),
			newsletters("messages", Repetition.READ,
					(newsletters) -> newsletters.messages(7, MessageQuery.all(), Paging.first())),
			newsletters("metrics", Repetition.READ, (newsletters) -> newsletters.metrics(7, METRICS)),
			newsletters("linkMetrics", Repetition.READ, (newsletters) -> newsletters.linkMetrics(7, LINKS)));

	private static final List<TableRow> NEWSLETTER_CONTENTS = List.of(
			newsletterContents("list", Repetition.READ, (contents) -> contents.list(7)),
			newsletterContents("get", Repetition.READ, (contents) -> contents.get(7, 3)),
			newsletterContents("update", Repetition.SAFE, (contents) -> contents.update(7, 3, UPDATE_NEWSLETTER)),
			newsletterContents("metrics", Repetition.READ, (contents) -> contents.metrics(7, 3, METRICS)),
			newsletterContents("linkMetrics", Repetition.READ, (contents) -> contents.linkMetrics(7, 3, LINKS)),
			newsletterContents("addLanguage", Repetition.NEVER, (contents) -> contents.addLanguage(7, LANGUAGE)),
			newsletterContents("language", Repetition.READ, (contents) -> contents.language(7, "de")),
			newsletterContents("updateLanguage", Repetition.SAFE,
					(contents) -> contents.updateLanguage(7, "de", UPDATE_NEWSLETTER)),
			newsletterContents("deleteLanguage", Repetition.SAFE, (contents) -> contents.deleteLanguage(7, "de")),
			newsletterContents("testGroups", Repetition.READ, (contents) -> contents.testGroups(7)),
			newsletterContents("addTestGroup", Repetition.NEVER, (contents) -> contents.addTestGroup(7)),
			newsletterContents("addTestGroupLanguage", Repetition.NEVER,
					(contents) -> contents.addTestGroupLanguage(7, 2, LANGUAGE)),
			newsletterContents("testGroupLanguage", Repetition.READ,
					(contents) -> contents.testGroupLanguage(7, 2, "de")),
			newsletterContents("updateTestGroupLanguage", Repetition.SAFE,
					(contents) -> contents.updateTestGroupLanguage(7, 2, "de", UPDATE_NEWSLETTER)),
			newsletterContents("deleteTestGroupLanguage", Repetition.SAFE,
					(contents) -> contents.deleteTestGroupLanguage(7, 2, "de")));

	private static final List<TableRow> TEMPLATES = List.of(
			templates("list", Repetition.READ, TransactionalTemplateOperations::list),
			templates("get", Repetition.READ, (templates) -> templates.get(3)),
			templates("contents", Repetition.READ, (templates) -> templates.contents(3)),
			templates("content", Repetition.READ, (templates) -> templates.content(3, 139)),
			templates("updateContent", Repetition.SAFE,
					(templates) -> templates.updateContent(3, 139, UPDATE_TEMPLATE)),
			templates("language", Repetition.READ, (templates) -> templates.language(3, "de")),
			templates("updateLanguage", Repetition.SAFE,
					(templates) -> templates.updateLanguage(3, "de", UPDATE_TEMPLATE)),
			templates("messages", Repetition.READ,
					(templates) -> templates.messages(3, MessageQuery.all(), Paging.first())),
			templates("metrics", Repetition.READ, (templates) -> templates.metrics(3, Period.days(7))),
			templates("linkMetrics", Repetition.READ, (templates) -> templates.linkMetrics(3, LINKS)));

	private static final List<TableRow> COLLECTIONS = List.of(
			collections("list", Repetition.READ, CollectionOperations::list),
			collections("create", Repetition.NEVER,
					(collections) -> collections.create(CreateCollection.of(NAME).data(List.of(Map.of("name", NAME))))),
			collections("get", Repetition.READ, (collections) -> collections.get(4)),
			collections("update", Repetition.SAFE,
					(collections) -> collections.update(4, UpdateCollection.create().name(NAME))),
			collections("delete", Repetition.SAFE, (collections) -> collections.delete(4)),
			collections("content", Repetition.READ, (collections) -> collections.content(4)),
			collections("updateContent", Repetition.SAFE,
					(collections) -> collections.updateContent(4, List.of(Map.of("name", NAME)))));

	private static final List<TableRow> SNIPPETS = List.of(snippets("list", Repetition.READ, SnippetOperations::list),
			snippets("create", Repetition.NEVER, (snippets) -> snippets.create(NAME, NAME)),
			snippets("update", Repetition.SAFE, (snippets) -> snippets.update(NAME, NAME)),
			snippets("delete", Repetition.SAFE, (snippets) -> snippets.delete(NAME)));

	private static final List<TableRow> SENDER_IDENTITIES = List.of(
			senderIdentities("list", Repetition.READ, SenderIdentityOperations::list),
			senderIdentities("get", Repetition.READ, (senders) -> senders.get(1)),
			senderIdentities("usedBy", Repetition.READ, (senders) -> senders.usedBy(1)));

	static final List<TableRow> ROWS = Stream
		.of(CAMPAIGNS, BROADCASTS, NEWSLETTERS, NEWSLETTER_CONTENTS, TEMPLATES, COLLECTIONS, SNIPPETS,
				SENDER_IDENTITIES)
		.flatMap(List::stream)
		.toList();

	private ContentOperationTable() {
	}

	private static TableRow campaigns(String method, Repetition repetition, Consumer<CampaignOperations> call) {
		return row("CampaignOperations." + method, repetition, (clients) -> call.accept(clients.app().campaigns()));
	}

	private static TableRow broadcasts(String method, Repetition repetition, Consumer<BroadcastOperations> call) {
		return row("BroadcastOperations." + method, repetition, (clients) -> call.accept(clients.app().broadcasts()));
	}

	private static TableRow newsletters(String method, Repetition repetition, Consumer<NewsletterOperations> call) {
		return row("NewsletterOperations." + method, repetition, (clients) -> call.accept(clients.app().newsletters()));
	}

	private static TableRow newsletterContents(String method, Repetition repetition,
			Consumer<NewsletterContentOperations> call) {
		return row("NewsletterContentOperations." + method, repetition,
				(clients) -> call.accept(clients.app().newsletterContents()));
	}

	private static TableRow templates(String method, Repetition repetition,
			Consumer<TransactionalTemplateOperations> call) {
		return row("TransactionalTemplateOperations." + method, repetition,
				(clients) -> call.accept(clients.app().transactionalTemplates()));
	}

	private static TableRow collections(String method, Repetition repetition, Consumer<CollectionOperations> call) {
		return row("CollectionOperations." + method, repetition, (clients) -> call.accept(clients.app().collections()));
	}

	private static TableRow snippets(String method, Repetition repetition, Consumer<SnippetOperations> call) {
		return row("SnippetOperations." + method, repetition, (clients) -> call.accept(clients.app().snippets()));
	}

	private static TableRow senderIdentities(String method, Repetition repetition,
			Consumer<SenderIdentityOperations> call) {
		return row("SenderIdentityOperations." + method, repetition,
				(clients) -> call.accept(clients.app().senderIdentities()));
	}

	private static TableRow row(String name, Repetition repetition, Consumer<Clients> call) {
		return new TableRow(Api.APP, name, repetition, call);
	}

}
