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

package io.github.customeriospring.test.internal.api.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.MetaErrors;
import io.github.customeriospring.test.internal.messaging.SentMessages;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.messaging.MessageChannel;
import io.github.customeriospring.test.messaging.SentMessage;
import org.jspecify.annotations.Nullable;

/**
 * The part of the App API that sends transactional messages, one route for each channel.
 * It differs from the rest of that API in its envelope of errors and its rate limit.
 *
 * @since 0.1.0
 */
public final class SendApi implements FakeApi {

	private static final String PATH = "/v1/send/";

	private static final Duration MAX_AHEAD = Duration.ofDays(90);

	private final FakeCredentials credentials;

	private final FakeWorkspace workspace;

	private final SentMessages sentMessages;

	private final List<Route> routes;

	public SendApi(FakeCredentials credentials, FakeWorkspace workspace, SentMessages sentMessages) {
		this.credentials = credentials;
		this.workspace = workspace;
		this.sentMessages = sentMessages;
		this.routes = Arrays.stream(MessageChannel.values())
			.map((channel) -> Route.post(PATH + channel.wireName(), (call) -> send(channel, call))
				.named("transactional." + operation(channel)))
			.toList();
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith(PATH);
	}

	@Override
	public boolean accepts(@Nullable String authorization) {
		return this.credentials.openApp(authorization);
	}

	@Override
	public List<Route> routes() {
		return this.routes;
	}

	@Override
	public RateLimitBucket rateLimit() {
		return RateLimitBucket.SEND;
	}

	@Override
	public Reply refuse(RecordedRequest request, Refusal refusal) {
		return MetaErrors.one(refusal);
	}

	private static String operation(MessageChannel channel) {
		return switch (channel) {
			case EMAIL -> "sendEmail";
			case PUSH -> "sendPush";
			case SMS -> "sendSms";
			case WHATSAPP -> "sendWhatsApp";
			case IN_APP -> "sendInApp";
			case INBOX_MESSAGE -> "sendInboxMessage";
		};
	}

	private Reply send(MessageChannel channel, RoutedCall call) {
		if (!this.sentMessages.isEnabled(channel)) {
			throw new RefusedException(new Refusal(403, "forbidden", "",
					"the channel %s is not enabled in this workspace".formatted(channel.wireName())));
		}
		JsonFields body = JsonFields.of(call);
		MessageRequest request = MessageRequest.read(channel, body);
		PersonRef person = person(channel, body);
		Instant sendAt = sendAt(body);
		checkTemplate(channel, body);
		SentMessage message = this.sentMessages.accept(channel, person, sendAt, request.attachments(), body.all());
		if (person != null) {
			request.device()
				.ifPresent((device) -> this.workspace.addDevice(person, device.usedAt(this.workspace.now())));
		}
		return Reply.json(200, answer(message));
	}

	/**
	 * Only an email can do without a person: it has an address.
	 */
	private static @Nullable PersonRef person(MessageChannel channel, JsonFields body) {
		return (channel == MessageChannel.EMAIL && !body.has("identifiers")) ? null
				: Identifiers.person(body.object("identifiers"), Identifiers.WITHOUT_PHONE);
	}

	private @Nullable Instant sendAt(JsonFields body) {
		Instant sendAt = body.timestamp("send_at").orElse(null);
		if (sendAt != null && sendAt.isAfter(this.workspace.now().plus(MAX_AHEAD))) {
			throw JsonFields.invalid("send_at", "send_at must be within " + MAX_AHEAD.toDays() + " days");
		}
		return sendAt;
	}

	private void checkTemplate(MessageChannel channel, JsonFields body) {
		Object template = body.get(MessageRequest.TEMPLATE);
		boolean create = body.flag("auto_create", false) && template instanceof String
				&& channel != MessageChannel.WHATSAPP;
		if (template != null && !this.sentMessages.hasTemplate(template.toString(), channel, create)) {
			throw JsonFields.invalid(MessageRequest.TEMPLATE,
					"there is no transactional message with this %s for the channel %s"
						.formatted(MessageRequest.TEMPLATE, channel.wireName()));
		}
	}

	private static Map<String, Object> answer(SentMessage message) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("delivery_id", message.deliveryId());
		answer.put("queued_at", message.queuedAt().getEpochSecond());
		if (message.sendAt() != null) {
			answer.put("send_at", message.sendAt().getEpochSecond());
		}
		return answer;
	}

}
