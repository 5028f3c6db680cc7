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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
		return Params.ok(Params.part(call, Params.lastFirst(matching(call, 0), (message) -> true), MessageLine::of));
	}

	private Reply next(RoutedCall call) {
		long after = Params.number(call, "after", this.inspected.messaging().sentMessages().messages().size(), 0,
				Integer.MAX_VALUE);
		return this.waiting.first(call, () -> matching(call, after).stream().findFirst().map(MessageLine::of));
	}

	private List<Numbered> matching(RoutedCall call, long after) {
		Predicate<Supplier<String>> search = Params.search(call);
		List<SentMessage> messages = this.inspected.messaging().sentMessages().messages();
		List<Numbered> found = new ArrayList<>();
		for (int i = (int) Math.min(after, messages.size()); i < messages.size(); i++) {
			SentMessage message = messages.get(i);
			if (Params.is(call, "channel", message.channel().wireName())
					&& Params.is(call, "status", message.status().name())
					&& call.query("to").map((to) -> contains(message.to(), to)).orElse(true)
					&& search.test(() -> Json.writeString(text(message)))) {
				found.add(new Numbered(i + 1, message));
			}
		}
		return found;
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
		return Params.ok(MessageView.of(message, this.inspected.messaging().outcomes().of(message.deliveryId()),
				metrics, webhooks(message)));
	}

	private List<WebhookLine> webhooks(SentMessage message) {
		List<SentWebhook> all = this.inspected.webhooks().all();
		List<WebhookLine> webhooks = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (message.deliveryId().equals(all.get(i).event().data().get("delivery_id"))) {
				webhooks.add(WebhookLine.of(i + 1, all.get(i)));
			}
		}
		return webhooks;
	}

	private Reply attachment(RoutedCall call) {
		List<SentAttachment> attachments = find(call).attachments();
		int number = Params.position(call, "number");
		if (number < 1 || number > attachments.size()) {
			throw new RefusedException(Refusal.notFound("There is no such attachment"));
		}
		SentAttachment attachment = attachments.get(number - 1);
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
	 * A message and which one it is.
	 */
	private record Numbered(int number, SentMessage message) {

	}

	/**
	 * A message in a list.
	 *
	 * @param number which message this is since the last reset
	 */
	record MessageLine(int number, String deliveryId, String channel, String status, Instant queuedAt,
			@Nullable Instant sendAt, @Nullable PersonIdentifiers person, List<String> to, @Nullable String subject,
			@Nullable String template, int attachments) {

		static MessageLine of(Numbered numbered) {
			SentMessage message = numbered.message();
			return new MessageLine(numbered.number(), message.deliveryId(), message.channel().wireName(),
					lower(message.status()), message.queuedAt(), message.sendAt(), message.person(), message.to(),
					message.subject(), message.template(), message.attachments().size());
		}

	}

	/**
	 * A message with what is in it.
	 *
	 * @param html whether there is a preview
	 * @param text the plain text of an email, the text of another message
	 * @param source the HTML of an email
	 * @param outcomes when what became of it, by the names of metrics
	 * @param metrics what the application reported of it
	 */
	record MessageView(String deliveryId, String channel, String status, Instant queuedAt, @Nullable Instant sendAt,
			@Nullable PersonIdentifiers person, @Nullable String from, List<String> to, List<String> cc,
			List<String> bcc, @Nullable String subject, @Nullable String template, boolean html, @Nullable String text,
			@Nullable String source, @Nullable Object headers, Map<String, @Nullable Object> data,
			List<AttachmentLine> attachments, Map<String, @Nullable Object> fields, Map<String, Instant> outcomes,
			List<ReportedMetric> metrics, List<WebhookLine> webhooks) {

		static MessageView of(SentMessage message, Map<String, Instant> outcomes, List<ReportedMetric> metrics,
				List<WebhookLine> webhooks) {
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
					outcomes, metrics, webhooks);
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
	record WebhookLine(int number, String metric, Instant at, int attempts, int status) {

		static WebhookLine of(int number, SentWebhook webhook) {
			return new WebhookLine(number, webhook.event().metric(), webhook.event().timestamp(), webhook.attempts(),
					webhook.status());
		}

	}

}
