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

package io.github.customeriospring.test.internal.api.app.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.server.Handler;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace sends, of which the fake knows no more than a test tells it: lists are
 * empty, single things are not found, and what is written comes back with a number.
 *
 * @since 0.1.0
 */
public final class AppContents {

	private static final String CAMPAIGN = "/v1/campaigns/{campaign_id}";

	private static final String BROADCAST = "/v1/broadcasts/{broadcast_id}";

	private static final String NEWSLETTER = "/v1/newsletters/{newsletter_id}";

	private static final String ACTION = "/actions/{action_id}";

	private static final String LANGUAGE = "/language/{language}";

	private final AtomicLong lastId = new AtomicLong();

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return Stream
			.of(campaigns(), broadcasts(), newsletters(), newsletterContents(), transactionalTemplates(), collections(),
					snippets(), senderIdentities())
			.flatMap(List::stream)
			.toList();
	}

	private List<Route> campaigns() {
		return List.of(list("campaigns.list", "/v1/campaigns", "campaigns"), one("campaigns.get", CAMPAIGN),
				list("campaigns.actions", CAMPAIGN + "/actions", "actions"), one("campaigns.action", CAMPAIGN + ACTION),
				update("campaigns.updateAction", CAMPAIGN + ACTION, "action", "action_id"),
				one("campaigns.actionLanguage", CAMPAIGN + ACTION + LANGUAGE),
				update("campaigns.updateActionLanguage", CAMPAIGN + ACTION + LANGUAGE, "action", "action_id"),
				list("campaigns.messages", CAMPAIGN + "/messages", "messages"),
				one("campaigns.metrics", CAMPAIGN + "/metrics"),
				one("campaigns.actionMetrics", CAMPAIGN + ACTION + "/metrics"),
				list("campaigns.linkMetrics", CAMPAIGN + "/metrics/links", "links"),
				list("campaigns.actionLinkMetrics", CAMPAIGN + ACTION + "/metrics/links", "links"),
				one("campaigns.journeyMetrics", CAMPAIGN + "/journey_metrics"));
	}

	private List<Route> broadcasts() {
		return List.of(list("broadcasts.triggers", BROADCAST + "/triggers", "triggers"),
				list("broadcasts.list", "/v1/broadcasts", "broadcasts"), one("broadcasts.get", BROADCAST),
				list("broadcasts.actions", BROADCAST + "/actions", "actions"),
				one("broadcasts.action", BROADCAST + ACTION),
				update("broadcasts.updateAction", BROADCAST + ACTION, "action", "action_id"),
				one("broadcasts.actionLanguage", BROADCAST + ACTION + LANGUAGE),
				update("broadcasts.updateActionLanguage", BROADCAST + ACTION + LANGUAGE, "action", "action_id"),
				list("broadcasts.messages", BROADCAST + "/messages", "messages"),
				one("broadcasts.metrics", BROADCAST + "/metrics"),
				one("broadcasts.actionMetrics", BROADCAST + ACTION + "/metrics"),
				list("broadcasts.linkMetrics", BROADCAST + "/metrics/links", "links"),
				list("broadcasts.actionLinkMetrics", BROADCAST + ACTION + "/metrics/links", "links"));
	}

	private List<Route> newsletters() {
		return List.of(list("newsletters.list", "/v1/newsletters", "newsletters"), one("newsletters.get", NEWSLETTER),
				create("newsletters.create", "/v1/newsletters", "newsletter"), delete("newsletters.delete", NEWSLETTER),
				change("newsletters.send", NEWSLETTER + "/send"),
				change("newsletters.schedule", NEWSLETTER + "/schedule"),
				list("newsletters.messages", NEWSLETTER + "/messages", "messages"),
				one("newsletters.metrics", NEWSLETTER + "/metrics"),
				list("newsletters.linkMetrics", NEWSLETTER + "/metrics/links", "links"));
	}

	private List<Route> newsletterContents() {
		String content = NEWSLETTER + "/contents/{content_id}";
		String group = NEWSLETTER + "/test_group/{test_group_id}";
		return List.of(list("newsletterContents.list", NEWSLETTER + "/contents", "contents"),
				one("newsletterContents.get", content),
				update("newsletterContents.update", content, "content", "content_id"),
				one("newsletterContents.metrics", content + "/metrics"),
				list("newsletterContents.linkMetrics", content + "/metrics/links", "links"),
				change("newsletterContents.addLanguage", NEWSLETTER + "/language"),
				one("newsletterContents.language", NEWSLETTER + LANGUAGE),
				update("newsletterContents.updateLanguage", NEWSLETTER + LANGUAGE, "content", null),
				delete("newsletterContents.deleteLanguage", NEWSLETTER + LANGUAGE),
				list("newsletterContents.testGroups", NEWSLETTER + "/test_groups", "test_groups"),
				change("newsletterContents.addTestGroup", NEWSLETTER + "/test_groups"),
				change("newsletterContents.addTestGroupLanguage", group + "/language"),
				one("newsletterContents.testGroupLanguage", group + LANGUAGE),
				update("newsletterContents.updateTestGroupLanguage", group + LANGUAGE, "content", null),
				delete("newsletterContents.deleteTestGroupLanguage", group + LANGUAGE));
	}

	private List<Route> transactionalTemplates() {
		String template = "/v1/transactional/{transactional_id}";
		return List.of(list("transactionalTemplates.list", "/v1/transactional", "messages"),
				one("transactionalTemplates.get", template),
				list("transactionalTemplates.contents", template + "/contents", "contents"),
				one("transactionalTemplates.content", template + "/contents/{content_id}"),
				update("transactionalTemplates.updateContent", template + "/content/{content_id}", "content",
						"content_id"),
				one("transactionalTemplates.language", template + LANGUAGE),
				update("transactionalTemplates.updateLanguage", template + LANGUAGE, "content", null),
				list("transactionalTemplates.messages", template + "/messages", "messages"),
				one("transactionalTemplates.metrics", template + "/metrics"),
				list("transactionalTemplates.linkMetrics", template + "/metrics/links", "links"));
	}

	private List<Route> collections() {
		String collection = "/v1/collections/{collection_id}";
		return List.of(list("collections.list", "/v1/collections", "collections"),
				create("collections.create", "/v1/collections", "collection"), one("collections.get", collection),
				update("collections.update", collection, "collection", "collection_id"),
				delete("collections.delete", collection), one("collections.content", collection + "/content"),
				update("collections.updateContent", collection + "/content", "collection", "collection_id"));
	}

	private List<Route> snippets() {
		return List.of(list("snippets.list", "/v1/snippets", "snippets"),
				create("snippets.create", "/v1/snippets", "snippet"),
				update("snippets.update", "/v1/snippets", "snippet", null),
				delete("snippets.delete", "/v1/snippets/{snippet_name}"));
	}

	private List<Route> senderIdentities() {
		String sender = "/v1/sender_identities/{sender_id}";
		return List.of(list("senderIdentities.list", "/v1/sender_identities", "sender_identities"),
				one("senderIdentities.get", sender), one("senderIdentities.usedBy", sender + "/used_by"));
	}

	private static Route list(String operation, String path, String field) {
		return Route.get(path, (call) -> Reply.json(200, Map.of(field, List.of()))).named(operation);
	}

	private static Route one(String operation, String path) {
		String problem = "the fake knows no more than a test tells it with answer(..) for GET %s".formatted(path);
		return Route.get(path, (call) -> {
			throw new RefusedException(Refusal.notFound(problem));
		}).named(operation);
	}

	private Route create(String operation, String path, String field) {
		return Route.post(path, written(field, null)).named(operation);
	}

	/**
	 * Something that is done to a newsletter.
	 */
	private Route change(String operation, String path) {
		return Route
			.post(path,
					(call) -> Reply.json(200, Map.of("newsletter", Map.of("id", number(call.path("newsletter_id"))))))
			.named(operation);
	}

	private Route update(String operation, String path, String field, @Nullable String id) {
		return Route.put(path, written(field, id)).named(operation);
	}

	private static Route delete(String operation, String path) {
		return Route.delete(path, (call) -> Reply.noContent()).named(operation);
	}

	private Handler written(String field, @Nullable String id) {
		return (call) -> {
			Map<String, Object> written = new LinkedHashMap<>();
			written.put("id", (id != null) ? number(call.path(id)) : this.lastId.incrementAndGet());
			written.putAll(body(call));
			return Reply.json(200, Map.of(field, written));
		};
	}

	private static Object number(String id) {
		return id.matches("\\d{1,18}") ? Long.valueOf(id) : id;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> body(RoutedCall call) {
		return (call.body().length > 0 && call.json() instanceof Map<?, ?> body) ? (Map<String, Object>) body
				: Map.of();
	}

}
