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

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.messaging.LiveNotificationStart;
import io.github.customeriospring.test.internal.messaging.LiveNotifications;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.internal.workspace.PersonRef.Kind;
import io.github.customeriospring.test.messaging.LiveNotificationSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Live notifications in the App API.
 *
 * @since 0.1.0
 */
public final class AppLiveNotifications {

	private static final String PATH = "/v1/live_notifications/";

	private static final Map<String, Kind> IDENTIFIERS = Map.of("id", Kind.ID, "email", Kind.EMAIL, "phone", Kind.PHONE,
			"internal", Kind.CIO_ID);

	private static final Duration MAX_LIFE = Duration.ofHours(6);

	private final FakeWorkspace workspace;

	private final LiveNotifications notifications;

	public AppLiveNotifications(FakeWorkspace workspace, LiveNotifications notifications) {
		this.workspace = workspace;
		this.notifications = notifications;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.post(PATH + "start", this::start).named("liveNotifications.start"),
				Route.post(PATH + "update", this::update).named("liveNotifications.update"),
				Route.post(PATH + "end", this::end).named("liveNotifications.end"),
				Route.get(PATH + "{instance_id}", this::get).named("liveNotifications.get"));
	}

	private Reply start(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		PersonRef person = person(body.object("identifiers"));
		String type = body.string("notification_type");
		LiveNotificationFields content = LiveNotificationFields.read(body);
		content.check(type, "attributes", "content_state");
		String platform = body.has("platform") ? body.oneOf("platform", List.of("ios", "android")) : null;
		if ("ios".equals(platform) && !content.alert()) {
			throw body.missing("push_payload.alert");
		}
		body.text("device_id");
		body.text("app_identifier");
		LiveNotificationStart start = new LiveNotificationStart(type, platform, content.attributes(),
				content.contentState(), expiration(body));
		return answer(this.notifications.start(person, start));
	}

	private static PersonRef person(JsonFields identifiers) {
		if (identifiers.names().size() == 1) {
			String name = identifiers.names().iterator().next();
			Kind kind = IDENTIFIERS.get(name);
			if (kind != null) {
				return Identifiers.person(kind.attribute(),
						(kind != Kind.EMAIL) ? identifiers.id(name) : identifiers.string(name), Identifiers.ANY);
			}
		}
		throw JsonFields.invalid("identifiers", "identifiers must hold exactly one of id, email, phone, internal");
	}

	private Instant expiration(JsonFields body) {
		Instant latest = this.workspace.now().plus(MAX_LIFE);
		Instant expiration = body.timestamp("expiration").filter((time) -> time.getEpochSecond() != 0).orElse(latest);
		if (expiration.isAfter(latest)) {
			throw JsonFields.invalid("expiration", "expiration must be within %d hours".formatted(MAX_LIFE.toHours()));
		}
		return expiration;
	}

	private Reply update(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		LiveNotificationSnapshot notification = find(body.string("instance_id"));
		LiveNotificationFields content = LiveNotificationFields.read(body);
		content.check(notification.notificationType(), "content_state");
		if (!this.notifications.update(notification.instanceId(), content.attributes(), content.contentState())) {
			throw JsonFields.invalid("instance_id", "the live notification is not active");
		}
		return answer(notification.instanceId());
	}

	private Reply end(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		LiveNotificationSnapshot notification = find(body.string("instance_id"));
		LiveNotificationFields content = LiveNotificationFields.read(body);
		content.check(notification.notificationType());
		this.notifications.end(notification.instanceId(), content.attributes(), content.contentState());
		return answer(notification.instanceId());
	}

	private static Reply answer(String instanceId) {
		return Reply.json(200, Map.of("instance_id", instanceId));
	}

	private Reply get(RoutedCall call) {
		LiveNotificationSnapshot notification = find(call.path("instance_id"));
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("instance_id", notification.instanceId());
		body.put("notification_type", notification.notificationType());
		putIfPresent(body, "platform", notification.platform());
		body.put("state", notification.state().name().toLowerCase(Locale.ROOT));
		body.put("started_at", notification.startedAt().getEpochSecond());
		body.put("expires_at", notification.expiresAt().getEpochSecond());
		putIfPresent(body, "ended_at",
				(notification.endedAt() != null) ? notification.endedAt().getEpochSecond() : null);
		putIfPresent(body, "failure_reason", notification.failureReason());
		body.put("last_delivery", lastDelivery(notification));
		return Reply.json(200, body);
	}

	private static void putIfPresent(Map<String, Object> body, String name, @Nullable Object value) {
		if (value != null) {
			body.put(name, value);
		}
	}

	private static Map<String, Object> lastDelivery(LiveNotificationSnapshot notification) {
		LiveNotificationSnapshot.Step delivery = notification.deliveries().get(notification.deliveries().size() - 1);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("id", delivery.id());
		body.put("operation", delivery.operation());
		body.put("status", (notification.state() == LiveNotificationSnapshot.State.FAILED) ? "failed" : "sent");
		body.put("source", "api");
		body.put("created_at", delivery.createdAt().getEpochSecond());
		return body;
	}

	private LiveNotificationSnapshot find(String instanceId) {
		return this.notifications.find(instanceId)
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such live notification")));
	}

}
