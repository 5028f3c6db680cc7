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

package io.github.customeriospring.test.internal.api.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * What people can subscribe to, in the App API.
 *
 * @since 0.1.0
 */
public final class AppSubscriptions {

	private static final List<String> CHANNELS = List.of("email", "twilio", "push", "in_app", "inbox", "whatsapp");

	private final FakeWorkspace workspace;

	private final Preferences preferences;

	public AppSubscriptions(FakeWorkspace workspace) {
		this.workspace = workspace;
		this.preferences = new Preferences(workspace);
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/subscription_topics", this::topics).named("subscriptions.topics"),
				Route.get("/v1/subscription_channels", this::channels).named("subscriptions.channels"),
				Route.get("/v1/subscription_center/{customer_id}/token", this::token)
					.named("subscriptions.centerToken"));
	}

	private Reply topics(RoutedCall call) {
		return Reply.json(200, Map.of("topics", this.preferences.topics().stream().map((topic) -> {
			Map<String, Object> shape = new LinkedHashMap<>();
			shape.put("id", topic);
			shape.put("identifier", Preferences.identifier(topic));
			shape.put("name", "Topic " + topic);
			shape.put("description", "");
			shape.put("subscribed_by_default", true);
			return shape;
		}).toList()));
	}

	private Reply channels(RoutedCall call) {
		return Reply.json(200,
				Map.of("channels", Stream.iterate(0, (i) -> i < CHANNELS.size(), (i) -> i + 1).map((i) -> {
					Map<String, Object> shape = new LinkedHashMap<>();
					shape.put("id", i + 1);
					shape.put("name", CHANNELS.get(i));
					shape.put("description", "");
					shape.put("subscribed_by_default", true);
					shape.put("type", CHANNELS.get(i));
					return shape;
				}).toList()));
	}

	/**
	 * Knows people by id or by email, and answers with 400 where others answer with 404.
	 */
	private Reply token(RoutedCall call) {
		String customer = call.path("customer_id");
		PersonSnapshot person = Stream.of(PersonRef.Kind.ID, PersonRef.Kind.EMAIL)
			.flatMap((kind) -> this.workspace.person(new PersonRef(kind, customer)).stream())
			.findFirst()
			.orElseThrow(() -> JsonFields.invalid("customer_id", "there is no such customer"));
		String token = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(person.identifiers().cioId().getBytes(StandardCharsets.UTF_8));
		return Reply.json(200,
				Map.of("token", token, "url", "https://customerioforms.com/subscriptions?token=" + token));
	}

}
