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

package io.github.customeriospring.test.internal.api.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.app.files.AppExports;
import io.github.customeriospring.test.internal.api.app.files.AppImports;
import io.github.customeriospring.test.internal.api.app.messages.AppBroadcasts;
import io.github.customeriospring.test.internal.api.app.messages.AppContents;
import io.github.customeriospring.test.internal.api.app.messages.AppLiveNotifications;
import io.github.customeriospring.test.internal.api.app.messages.AppMessages;
import io.github.customeriospring.test.internal.api.app.messages.AppSuppressions;
import io.github.customeriospring.test.internal.api.app.messages.AppWebhooks;
import io.github.customeriospring.test.internal.api.app.messages.Deliveries;
import io.github.customeriospring.test.internal.api.app.people.Activities;
import io.github.customeriospring.test.internal.api.app.people.AppActivities;
import io.github.customeriospring.test.internal.api.app.people.AppCustomers;
import io.github.customeriospring.test.internal.api.app.people.AppObjects;
import io.github.customeriospring.test.internal.api.app.people.AppPeople;
import io.github.customeriospring.test.internal.api.app.people.AppSegments;
import io.github.customeriospring.test.internal.api.app.people.AppSubscriptions;
import io.github.customeriospring.test.internal.data.DataStore;
import io.github.customeriospring.test.internal.messaging.Messaging;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * The App API but for transactional messages: reads what the Track API wrote, triggers
 * broadcasts and drives live notifications.
 *
 * @since 0.1.0
 */
public final class AppApi implements FakeApi {

	private static final Set<Integer> WITH_POINTER = Set.of(400, 422);

	private final FakeCredentials credentials;

	private final FakeWorkspace workspace;

	private final Messaging messaging;

	private final List<Route> routes;

	public AppApi(FakeCredentials credentials, FakeWorkspace workspace, Messaging messaging, DataStore data) {
		this.credentials = credentials;
		this.workspace = workspace;
		this.messaging = messaging;
		Deliveries deliveries = new Deliveries(messaging);
		Activities activities = new Activities(workspace, deliveries);
		this.routes = Stream.of(new AppCustomers(workspace, data.segments()).routes(),
				new AppObjects(workspace).routes(), new AppSegments(data.segments()).routes(),
				new AppBroadcasts(workspace, messaging.broadcasts()).routes(),
				new AppLiveNotifications(workspace, messaging.liveNotifications()).routes(), new AppContents().routes(),
				new AppMessages(deliveries).routes(),
				new AppPeople(workspace, deliveries, activities, data.optOuts()).routes(),
				new AppActivities(workspace, activities).routes(),
				new AppExports(workspace, deliveries, data.exports()).routes(), new AppImports(data).routes(),
				new AppSuppressions(data.suppressed()).routes(), new AppWebhooks(data.webhooks()).routes(),
				new AppSubscriptions(workspace).routes(),
				List.of(Route.get("/v1/workspaces", this::workspaces).named("workspaces.list"),
						Route.get("/v1/info/ip_addresses", this::addresses)
							.named("info.ipAddresses")
							.withoutCredential()))
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith("/v1/");
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
		return RateLimitBucket.APP;
	}

	@Override
	public Reply refuse(RecordedRequest request, Refusal refusal) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("detail", refusal.message());
		error.put("status", String.valueOf(refusal.status()));
		if (WITH_POINTER.contains(refusal.status()) && !refusal.field().isEmpty()) {
			error.put("source", Map.of("pointer", pointer(refusal.field())));
		}
		return Reply.json(refusal.status(), Map.of("errors", List.of(error)));
	}

	private static String pointer(String field) {
		return "/" + field.replace("[", ".").replace("]", "").replace('.', '/');
	}

	private Reply workspaces(RoutedCall call) {
		Map<String, Object> workspace = new LinkedHashMap<>();
		workspace.put("id", FakeWorkspace.ID);
		workspace.put("name", "Fake workspace");
		workspace.put("messages_sent", this.messaging.sentMessages().sent());
		workspace.put("billable_messages_sent", this.messaging.sentMessages().sent());
		workspace.put("people", this.workspace.people().size());
		workspace.put("object_types", this.workspace.objectTypes().size());
		workspace.put("objects", this.workspace.objects().size());
		return Reply.json(200, Map.of("workspaces", List.of(workspace)));
	}

	private Reply addresses(RoutedCall call) {
		return Reply.json(200, Map.of("ip_addresses", List.of("192.0.2.1", "192.0.2.2")));
	}

}
