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
import java.util.Optional;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.PersonSnapshot;

/**
 * Activities in the App API.
 *
 * @since 0.1.0
 */
public final class AppActivities {

	private static final int DEFAULT_LIMIT = 10;

	private static final int MAX_LIMIT = 100;

	private final FakeWorkspace workspace;

	private final Activities activities;

	public AppActivities(FakeWorkspace workspace, Activities activities) {
		this.workspace = workspace;
		this.activities = activities;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.get("/v1/activities", this::list).named("activities.list"));
	}

	private Reply list(RoutedCall call) {
		boolean deleted = Query.flag(call, "deleted");
		Optional<Optional<PersonSnapshot>> person = call.query("customer_id").map((id) -> {
			PersonRef key = Identifiers.person(call.query("id_type").orElse("id"), id, Identifiers.ANY);
			return this.workspace.person(key);
		});
		return page(call, this.activities.all()
			.stream()
			.filter((entry) -> !deleted)
			.filter((entry) -> person.isEmpty() || person.get().filter((p) -> entry.isOf(p.identifiers())).isPresent())
			.toList());
	}

	/**
	 * A page of those activities that the query asks for.
	 */
	static Reply page(RoutedCall call, List<Activities.Entry> all) {
		Optional<String> type = call.query("type");
		Optional<String> name = call.query("name");
		Page<Activities.Entry> page = Page.of(call,
				all.stream()
					.filter((entry) -> type.isEmpty() || type.get().equals(entry.type()))
					.filter((entry) -> name.isEmpty() || name.get().equals(entry.name()))
					.toList(),
				DEFAULT_LIMIT, MAX_LIMIT);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("activities", page.items().stream().map(Activities.Entry::shape).toList());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

}
