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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.messages.AppMessages;
import io.github.customeriospring.test.internal.api.app.messages.Deliveries;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Profiles;
import io.github.customeriospring.test.internal.data.OptOuts;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one person, and what they want, in the App API.
 *
 * @since 0.1.0
 */
public final class AppPeople {

	private static final List<String> CHANNELS = List.of("sms", "whatsapp");

	private static final int DEFAULT_LIMIT = 100;

	private final FakeWorkspace workspace;

	private final Deliveries deliveries;

	private final Activities activities;

	private final Preferences preferences;

	private final OptOuts optOuts;

	public AppPeople(FakeWorkspace workspace, Deliveries deliveries, Activities activities, OptOuts optOuts) {
		this.workspace = workspace;
		this.deliveries = deliveries;
		this.activities = activities;
		this.preferences = new Preferences(workspace);
		this.optOuts = optOuts;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/customers/{customer_id}/messages", this::messages).named("customers.messages"),
				Route.get("/v1/customers/{customer_id}/activities", this::activities).named("customers.activities"),
				Route.get("/v1/customers/{customer_id}/subscription_preferences", this::preferences)
					.named("customers.subscriptionPreferences"),
				Route.get("/v1/customers/{customer_id}/optouts", this::optOuts).named("customers.optOuts"),
				Route.put("/v1/customers/{customer_id}/optouts", this::changeOptOuts).named("customers.updateOptOuts"),
				Route.get("/v1/optouts", this::allOptOuts).named("optOuts.list"));
	}

	private Reply messages(RoutedCall call) {
		PersonIdentifiers person = person(call).identifiers();
		Page<SentMessage> page = Page.of(call,
				this.deliveries.all()
					.stream()
					.filter((message) -> message.person() != null && message.person().cioId().equals(person.cioId()))
					.filter(AppMessages.inWindow(call))
					.toList());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("messages", page.items().stream().map(this::message).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	/**
	 * A message as the vendor shows it here, which is less than elsewhere.
	 */
	private Map<String, @Nullable Object> message(SentMessage message) {
		Map<String, @Nullable Object> shape = this.deliveries.message(message);
		shape.remove("customer_identifiers");
		shape.put("msg_template_id", shape.remove("message_template_id"));
		Map<String, Long> metrics = this.deliveries.metrics(message);
		metrics.keySet().retainAll(List.of("sent", "delivered"));
		shape.put("metrics", metrics);
		return shape;
	}

	private Reply activities(RoutedCall call) {
		PersonIdentifiers person = person(call).identifiers();
		return AppActivities.page(call,
				this.activities.all().stream().filter((activity) -> activity.isOf(person)).toList());
	}

	private Reply preferences(RoutedCall call) {
		PersonSnapshot person = person(call);
		Map<String, @Nullable Object> customer = new LinkedHashMap<>();
		customer.put("id", person.identifiers().id());
		customer.put("identifiers", Profiles.identifiers(person.identifiers()));
		customer.put("topics", this.preferences.of(person));
		customer.put("unsubscribed", person.isUnsubscribed());
		customer.put("header", Map.of("title", "Subscriptions", "subtitle", "What you hear from us"));
		return Reply.json(200, Map.of("customer", customer));
	}

	private Reply optOuts(RoutedCall call) {
		return Reply.json(200, Map.of("optouts", this.optOuts.of(person(call).identifiers().cioId())));
	}

	private Reply changeOptOuts(RoutedCall call) {
		String cioId = person(call).identifiers().cioId();
		Map<OptOuts.Sender, Boolean> changes = new LinkedHashMap<>();
		for (JsonFields change : JsonFields.of(call).objects("optouts")) {
			String channel = change.has("channel") ? change.oneOf("channel", CHANNELS) : "sms";
			change.required("optout");
			changes.put(new OptOuts.Sender(change.string("from"), channel), change.flag("optout", false));
		}
		changes.forEach((sender, optOut) -> this.optOuts.change(cioId, sender, optOut));
		return Reply.noContent();
	}

	private Reply allOptOuts(RoutedCall call) {
		String from = call.query("from").orElse(null);
		Page<Map<String, @Nullable Object>> page = Page.of(call,
				this.workspace.people().stream().flatMap((person) -> optOuts(person.identifiers(), from)).toList(),
				DEFAULT_LIMIT, Page.MAX_LIMIT);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("optouts", page.items());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private Stream<Map<String, @Nullable Object>> optOuts(PersonIdentifiers person, @Nullable String from) {
		List<OptOuts.Sender> senders = this.optOuts.of(person.cioId())
			.stream()
			.filter((sender) -> from == null || from.equals(sender.from()))
			.toList();
		if (senders.isEmpty()) {
			return Stream.empty();
		}
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("customer_id", person.id());
		shape.put("cio_id", "cio_" + person.cioId());
		shape.put("optouts", senders);
		return Stream.of(shape);
	}

	private PersonSnapshot person(RoutedCall call) {
		return AppCustomers.person(this.workspace, call);
	}

}
