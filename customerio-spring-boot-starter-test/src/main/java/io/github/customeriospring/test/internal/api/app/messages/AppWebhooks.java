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
import java.util.Objects;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.data.StoredWebhooks;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * Reporting webhooks in the App API.
 *
 * @since 0.1.0
 */
public final class AppWebhooks {

	private final StoredWebhooks webhooks;

	public AppWebhooks(StoredWebhooks webhooks) {
		this.webhooks = webhooks;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		String one = "/v1/reporting_webhooks/{webhook_id}";
		return List.of(
				Route
					.get("/v1/reporting_webhooks",
							(call) -> Reply.json(200, Map.of("reporting_webhooks", this.webhooks.all())))
					.named("reportingWebhooks.list"),
				Route.post("/v1/reporting_webhooks", (call) -> Reply.json(200, this.webhooks.create(fields(call))))
					.named("reportingWebhooks.create"),
				Route.get(one, (call) -> Reply.json(200, find(call))).named("reportingWebhooks.get"),
				Route.put(one, (call) -> Reply.json(200, this.webhooks.store(id(find(call)), fields(call))))
					.named("reportingWebhooks.update"),
				Route.delete(one, this::delete).named("reportingWebhooks.delete"));
	}

	private static Map<String, Object> fields(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("name", body.string("name"));
		fields.put("endpoint", body.string("endpoint"));
		List<String> events = body.strings("events");
		if (events.isEmpty()) {
			throw body.missing("events");
		}
		fields.put("events", events);
		for (String flag : List.of("disabled", "full_resolution", "with_content")) {
			fields.put(flag, body.flag(flag, false));
		}
		return fields;
	}

	/**
	 * Answers with status 200 and no body, unlike other deletions.
	 */
	private Reply delete(RoutedCall call) {
		this.webhooks.delete(id(find(call)));
		return Reply.of(200, "application/json", new byte[0]);
	}

	private static long id(Map<String, Object> webhook) {
		return ((Number) Objects.requireNonNull(webhook.get("id"))).longValue();
	}

	private Map<String, Object> find(RoutedCall call) {
		return Query.id(call.path("webhook_id"))
			.flatMap(this.webhooks::find)
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such webhook")));
	}

}
