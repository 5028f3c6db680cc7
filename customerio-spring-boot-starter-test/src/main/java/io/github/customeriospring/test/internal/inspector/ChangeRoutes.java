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

import java.util.List;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * Tells the page whether there is something new. An answer never waits, so that open
 * pages hold no thread.
 */
final class ChangeRoutes {

	private final Inspected inspected;

	ChangeRoutes(Inspected inspected) {
		this.inspected = inspected;
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.PATH + "/changes", this::changes),
				Route.post(Inspector.API + "reset", this::reset));
	}

	private Reply changes(RoutedCall call) {
		long since = Params.number(call, "since", 0, 0, Long.MAX_VALUE);
		long version = this.inspected.server().exchanges().version();
		return (since == version) ? Reply.empty(304) : Params.ok(new Changes(version, counts()));
	}

	private Counts counts() {
		return new Counts(this.inspected.server().exchanges().size(),
				this.inspected.messaging().sentMessages().messages().size(), this.inspected.workspace().size(),
				this.inspected.workspace().objects().size(), this.inspected.messaging().broadcasts().all().size(),
				this.inspected.messaging().liveNotifications().all().size(), this.inspected.webhooks().size(),
				this.inspected.server().plannedFaults().size());
	}

	private Reply reset(RoutedCall call) {
		JsonFields.of(call);
		this.inspected.reset().run();
		return Reply.noContent();
	}

	/**
	 * The state of the fake.
	 *
	 * @param version which state this is
	 * @param counts how much there is
	 */
	record Changes(long version, Counts counts) {

	}

	/**
	 * How much there is.
	 */
	record Counts(int requests, int messages, int people, int objects, int broadcasts, int liveNotifications,
			int webhooks, int faults) {

	}

}
