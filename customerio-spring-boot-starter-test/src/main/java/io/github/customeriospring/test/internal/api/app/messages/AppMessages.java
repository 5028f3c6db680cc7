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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.messaging.SentMessage;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the App API: the transactional ones that were accepted.
 *
 * @since 0.1.0
 */
public final class AppMessages {

	private static final List<String> TYPES = List.of("email", "webhook", "twilio", "whatsapp", "slack", "push",
			"in_app", "live_notification");

	private static final List<String> METRICS = List.of("attempted", "sent", "delivered", "opened", "clicked",
			"converted", "bounced", "spammed", "unsubscribed", "dropped", "failed", "undeliverable");

	private static final List<String> CONTENT = List.of("body", "subject", "from", "reply_to", "cc", "bcc", "fake_bcc");

	private final Deliveries deliveries;

	public AppMessages(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/messages", this::list).named("messages.list"),
				Route.get("/v1/messages/{message_id}", this::get).named("messages.get"),
				Route.get("/v1/messages/{message_id}/archived_message", this::archived).named("messages.archived"));
	}

	private Reply list(RoutedCall call) {
		boolean hasParent = Stream.of("campaign_id", "newsletter_id", "action_id")
			.map((name) -> Query.number(call, name))
			.anyMatch(Optional::isPresent);
		boolean drafts = Query.flag(call, "drafts");
		Predicate<SentMessage> filter = filter(call);
		Page<SentMessage> page = Page.of(call,
				this.deliveries.all()
					.stream()
					.filter((message) -> !hasParent && filter.test(message)
							&& drafts == (message.status() == SentMessage.Status.DRAFTED))
					.toList());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("messages", page.items().stream().map(this.deliveries::message).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private Predicate<SentMessage> filter(RoutedCall call) {
		Optional<String> type = Query.oneOf(call, "type", TYPES);
		Optional<String> metric = Query.oneOf(call, "metric", METRICS);
		return inWindow(call).and((message) -> type.isEmpty() || type.get().equals(Deliveries.type(message)))
			.and((message) -> metric.isEmpty() || this.deliveries.metrics(message).containsKey(metric.get()));
	}

	/**
	 * Reads the times that a query for messages names.
	 * @param call the request
	 * @return whether a message is of that time
	 */
	public static Predicate<SentMessage> inWindow(RoutedCall call) {
		Optional<Instant> start = Query.time(call, "start_ts");
		Optional<Instant> end = Query.time(call, "end_ts");
		return (message) -> start.filter((time) -> message.queuedAt().isBefore(time)).isEmpty()
				&& end.filter((time) -> message.queuedAt().isAfter(time)).isEmpty();
	}

	private Reply get(RoutedCall call) {
		return Reply.json(200, Map.of("message", this.deliveries.message(find(call))));
	}

	private Reply archived(RoutedCall call) {
		SentMessage message = find(call);
		Map<String, @Nullable Object> archived = new LinkedHashMap<>();
		archived.put("id", message.deliveryId());
		archived.put("recipient", String.join(",", message.to()));
		archived.put("forgotten", Deliveries.isForgotten(message));
		if (!Deliveries.isForgotten(message)) {
			CONTENT.forEach((name) -> archived.put(name, message.fields().get(name)));
			archived.put("preheader_text", message.fields().get("preheader"));
			archived.put("headers", headers(message.fields().get("headers")));
			archived.put("subject", message.subject());
			archived.put("body", message.body());
		}
		return Reply.json(200, Map.of("archived_message", archived));
	}

	/**
	 * Headers are told as JSON in a text, whatever they were sent as.
	 */
	private static @Nullable Object headers(@Nullable Object headers) {
		if (headers instanceof Map<?, ?> map) {
			return headers(map.entrySet()
				.stream()
				.map((header) -> Map.of("name", header.getKey(), "value", String.valueOf(header.getValue())))
				.toList());
		}
		return (headers instanceof List) ? Json.writeString(headers) : headers;
	}

	private SentMessage find(RoutedCall call) {
		return this.deliveries.all()
			.stream()
			.filter((message) -> message.deliveryId().equals(call.path("message_id")))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such message")));
	}

}
