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

package io.github.customeriospring.test.internal.inspector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentAttachment;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.webhook.SentWebhook;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * The messages that were sent, with what is in them.
 */
final class MessageRoutes {

	private static final String MESSAGE = Inspector.API + "messages/{delivery_id}";

	private static final String PREVIEW_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

	/** Fields that a view shows on its own, or that are too large to show twice. */
	private static final Set<String> SHOWN_APART = Set.of("body", "body_plain", "body_amp", "headers", "attachments",
			"message_data");

	private final Inspected inspected;

	private final Waiting waiting;

	MessageRoutes(Inspected inspected) {
		this.inspected = inspected;
		this.waiting = new Waiting(inspected.server().exchanges());
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "messages", this::list),
				Route.get(Inspector.API + "messages/next", this::next), Route.get(MESSAGE, this::get),
				Route.get(MESSAGE + "/attachments/{number}", this::attachment),
				Route.get(Inspector.PATH + "/preview/{delivery_id}", this::preview));
	}

	private Reply list(RoutedCall call) {
		List<MessageLine> messages = new ArrayList<>(matching(call, 0));
		Collections.reverse(messages);
		return Params.ok(Params.part(call, messages));
	}

	private Reply next(RoutedCall call) {
		long after = Params.number(call, "after", this.inspected.messaging().sentMessages().messages().size(), 0,
				Integer.MAX_VALUE);
		return this.waiting.first(call, () -> matching(call, after).stream().findFirst());
	}

	private List<MessageLine> matching(RoutedCall call, long after) {
		Predicate<String> search = Params.search(call);
		List<SentMessage> messages = this.inspected.messaging().sentMessages().messages();
		List<MessageLine> lines = new ArrayList<>();
		for (int i = (int) Math.min(after, messages.size()); i < messages.size(); i++) {
			SentMessage message = messages.get(i);
			if (Params.is(call, "channel", message.channel().wireName())
					&& Params.is(call, "status", message.status().name())
					&& call.query("to").map((to) -> contains(message.to(), to)).orElse(true)
					&& search.test(Json.writeString(text(message)))) {
				lines.add(MessageLine.of(i + 1, message));
			}
		}
		return lines;
	}

	private static boolean contains(List<String> recipients, String wanted) {
		return recipients.stream().anyMatch(wanted::equalsIgnoreCase);
	}

	private static Map<String, @Nullable Object> text(SentMessage message) {
		Map<String, @Nullable Object> text = new LinkedHashMap<>(message.fields());
		text.remove("attachments");
		text.put("person", message.person());
		text.put("delivery_id", message.deliveryId());
		return text;
	}

	private Reply get(RoutedCall call) {
		SentMessage message = find(call);
		List<ReportedMetric> metrics = this.inspected.workspace()
			.reportedMetrics()
			.stream()
			.filter((metric) -> metric.deliveryId().equals(message.deliveryId()))
			.toList();
		List<WebhookLine> webhooks = this.inspected.webhooks()
			.all()
			.stream()
			.filter((webhook) -> message.deliveryId().equals(webhook.event().data().get("delivery_id")))
			.map(WebhookLine::of)
			.toList();
		return Params.ok(MessageView.of(message, metrics, webhooks));
	}

	private Reply attachment(RoutedCall call) {
		List<SentAttachment> attachments = find(call).attachments();
		String number = call.path("number");
		if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > attachments.size()) {
			throw new RefusedException(Refusal.notFound("There is no such attachment"));
		}
		SentAttachment attachment = attachments.get(Integer.parseInt(number) - 1);
		return Reply.of(200, "application/octet-stream", attachment.content())
			.withHeader("Content-Disposition", DownloadName.disposition(attachment.name()));
	}

	private Reply preview(RoutedCall call) {
		SentMessage message = find(call);
		String body = message.body();
		if (message.channel() != MessageChannel.EMAIL || body == null) {
			throw new RefusedException(Refusal.notFound("The message has no HTML: its content is in the template"));
		}
		return Reply.of(200, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8))
			.withHeader("Content-Security-Policy", PREVIEW_POLICY)
			.withHeader("X-Frame-Options", "SAMEORIGIN");
	}

	private SentMessage find(RoutedCall call) {
		return find(this.inspected, call.path("delivery_id"));
	}

	static SentMessage find(Inspected inspected, String deliveryId) {
		Optional<SentMessage> found = inspected.messaging()
			.sentMessages()
			.messages()
			.stream()
			.filter((message) -> message.deliveryId().equals(deliveryId))
			.findFirst();
		return found.orElseThrow(() -> new RefusedException(Refusal.notFound("There is no such message")));
	}

	private static Map<String, @Nullable Object> fields(SentMessage message) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>(message.fields());
		fields.keySet().removeAll(SHOWN_APART);
		return fields;
	}

	private static @Nullable String text(SentMessage message, String field) {
		return (message.fields().get(field) instanceof String text) ? text : null;
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A message in a list.
	 *
	 * @param number which message this is since the last reset
	 */
	record MessageLine(int number, String deliveryId, String channel, String status, Instant queuedAt,
			@Nullable Instant sendAt, @Nullable PersonIdentifiers person, List<String> to, @Nullable String subject,
			@Nullable String template, int attachments) {

		static MessageLine of(int number, SentMessage message) {
			return new MessageLine(number, message.deliveryId(), message.channel().wireName(), lower(message.status()),
					message.queuedAt(), message.sendAt(), message.person(), message.to(), message.subject(),
					message.template(), message.attachments().size());
		}

	}

	/**
	 * A message with what is in it.
	 *
	 * @param html whether there is a preview
	 * @param text the plain text of an email, the text of another message
	 * @param source the HTML of an email
	 */
	record MessageView(String deliveryId, String channel, String status, Instant queuedAt, @Nullable Instant sendAt,
			@Nullable PersonIdentifiers person, @Nullable String from, List<String> to, List<String> cc,
			List<String> bcc, @Nullable String subject, @Nullable String template, boolean html, @Nullable String text,
			@Nullable String source, @Nullable Object headers, Map<String, @Nullable Object> data,
			List<AttachmentLine> attachments, Map<String, @Nullable Object> fields, List<ReportedMetric> metrics,
			List<WebhookLine> webhooks) {

		static MessageView of(SentMessage message, List<ReportedMetric> metrics, List<WebhookLine> webhooks) {
			boolean html = message.channel() == MessageChannel.EMAIL && message.body() != null;
			List<AttachmentLine> attachments = new ArrayList<>();
			for (SentAttachment attachment : message.attachments()) {
				attachments.add(new AttachmentLine(attachments.size() + 1, attachment.name(), attachment.size()));
			}
			return new MessageView(message.deliveryId(), message.channel().wireName(), lower(message.status()),
					message.queuedAt(), message.sendAt(), message.person(), message.from(), message.to(), message.cc(),
					message.bcc(), message.subject(), message.template(), html,
					html ? MessageRoutes.text(message, "body_plain") : message.body(), html ? message.body() : null,
					message.fields().get("headers"), message.data(), attachments, MessageRoutes.fields(message),
					metrics, webhooks);
		}

	}

	/**
	 * A file that came with a message.
	 */
	record AttachmentLine(int number, String name, int size) {

	}

	/**
	 * A webhook that told of a message.
	 */
	record WebhookLine(String metric, Instant at, int attempts, int status) {

		static WebhookLine of(SentWebhook webhook) {
			return new WebhookLine(webhook.event().metric(), webhook.event().timestamp(), webhook.attempts(),
					webhook.status());
		}

	}

}
