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

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.messaging.Broadcasts;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.TriggeredBroadcast;

/**
 * Broadcasts that are triggered through the App API.
 *
 * @since 0.1.0
 */
public final class AppBroadcasts {

	private static final String TRIGGERS = "/v1/campaigns/{broadcast_id}/triggers";

	private static final int DEFAULT_LIMIT = 50;

	private final FakeWorkspace workspace;

	private final Broadcasts broadcasts;

	public AppBroadcasts(FakeWorkspace workspace, Broadcasts broadcasts) {
		this.workspace = workspace;
		this.broadcasts = broadcasts;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(
				Route.post(TRIGGERS, this::trigger).limitedAs(RateLimitBucket.BROADCAST).named("broadcasts.trigger"),
				Route.get(TRIGGERS + "/{trigger_id}", this::status).named("broadcasts.triggerStatus"),
				Route.get(TRIGGERS + "/{trigger_id}/errors", this::errors).named("broadcasts.triggerErrors"));
	}

	private Reply trigger(RoutedCall call) {
		int broadcastId = integer(call, "broadcast_id");
		if (!this.broadcasts.contains(broadcastId)) {
			throw new RefusedException(Refusal.notFound("there is no such broadcast"));
		}
		JsonFields body = JsonFields.of(call);
		BroadcastAudience audience = audience(body);
		TriggeredBroadcast broadcast = this.broadcasts.trigger(broadcastId, audience.kind(), audience.recipients(),
				audience.errors(), this.workspace.now(), body.all());
		if (broadcast.isFailed()) {
			throw invalid(String.valueOf(audience.kind().field()),
					"Errors were found in the audience. The errors endpoint has more for trigger "
							+ broadcast.triggerId());
		}
		return Reply.json(200, Map.of("id", broadcast.triggerId()));
	}

	private BroadcastAudience audience(JsonFields body) {
		try {
			body.map("data");
			body.flag("email_add_duplicates", false);
			return new BroadcastAudience(this.workspace, body);
		}
		catch (RefusedException ex) {
			throw invalid(ex.refusal().field(), ex.refusal().message());
		}
	}

	private static RefusedException invalid(String field, String message) {
		return new RefusedException(new Refusal(422, "invalid", "data.attributes." + field, message));
	}

	private Reply status(RoutedCall call) {
		TriggeredBroadcast broadcast = find(call);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("id", broadcast.triggerId());
		body.put("broadcast_id", broadcast.broadcastId());
		body.put("created_at", broadcast.triggeredAt().getEpochSecond());
		body.put("processed_at", broadcast.triggeredAt().getEpochSecond());
		return Reply.json(200, body);
	}

	private Reply errors(RoutedCall call) {
		List<String> errors = find(call).errors();
		int start = Math.min(call.query("start").map(AppBroadcasts::offset).orElse(0), errors.size());
		int end = Math.min(start + call.query("limit").map(Page::limit).orElse(DEFAULT_LIMIT), errors.size());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("errors", errors.subList(start, end));
		body.put("next", (end < errors.size()) ? end : 0);
		return Reply.json(200, body);
	}

	private TriggeredBroadcast find(RoutedCall call) {
		return this.broadcasts.find(integer(call, "broadcast_id"), integer(call, "trigger_id"))
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such trigger")));
	}

	private static int integer(RoutedCall call, String name) {
		try {
			return Integer.parseInt(call.path(name));
		}
		catch (NumberFormatException ex) {
			throw JsonFields.invalid(name, name + " must be an integer");
		}
	}

	private static int offset(String value) {
		try {
			return Integer.parseUnsignedInt(value);
		}
		catch (NumberFormatException ex) {
			throw JsonFields.invalid("start", "start must be the next of another page");
		}
	}

}
