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

package io.github.customeriospring.test.observability;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.PersonUpdate;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspaces;

/**
 * Calls everything with everything that can go wrong.
 */
final class CallStory {

	private static final PersonId PERSON = PersonId.id(Planted.PERSON);

	private final ObservedRun run;

	private final CustomerioV1Client v1;

	private final CustomerioV2Client v2;

	private final CustomerioTrackV1Client trackV1;

	private final CustomerioPipelinesClient pipelines;

	CallStory(ObservedRun run) {
		this.run = run;
		this.v1 = run.bean(CustomerioV1Client.class);
		this.v2 = run.bean(CustomerioV2Client.class);
		this.trackV1 = run.bean(CustomerioTrackV1Client.class);
		this.pipelines = run.bean(CustomerioPipelinesClient.class);
	}

	void tell() {
		calls().forEach(Runnable::run);
		this.run.bean(CustomerioWorkspaces.class).get("acme").v2().entity(Person.id(Planted.PERSON).event("e"));
		this.run.attempt(() -> this.v1.customers().profile(PersonId.email("planted-stranger@example.com")));
		faults().forEach((fault) -> calls().forEach((call) -> fail(fault, call)));
		for (int i = 0; i < 2; i++) {
			this.run.attempt(this::trigger);
		}
		ObservedApplication application = this.run.bean(ObservedApplication.class);
		application.breakDown(true);
		calls().forEach(this.run::attempt);
		application.breakDown(false);
		calls().forEach(Runnable::run);
	}

	private Stream<Runnable> calls() {
		return Stream.of(() -> this.v2.entity(Person.id(Planted.PERSON).identify(Planted.DATA)),
				() -> this.v2.batch(List.of(Person.email(Planted.EMAIL).identify(Planted.DATA),
						Person.id(Planted.PERSON).event("e", Planted.DATA))),
				() -> this.trackV1.people()
					.identify(PERSON, PersonUpdate.of(Map.of("email", Planted.EMAIL, "name", "planted-name"))),
				() -> this.pipelines.track(PipelinesUser.id(Planted.PERSON), "e", Planted.DATA),
				() -> this.v1.customers().profile(PERSON), this::send);
	}

	private void send() {
		this.v1.transactional()
			.sendEmail((email) -> email.from("shop@example.com")
				.to(Planted.EMAIL)
				.person(PERSON)
				.subject("planted-subject")
				.body("planted-body")
				.data("order", Planted.DATA));
	}

	private void trigger() {
		this.v1.broadcasts()
			.trigger(12, (broadcast) -> broadcast.audience(Audience.ids(List.of(Planted.PERSON)))
				.data("order", Planted.DATA));
	}

	private static List<Fault> faults() {
		return List.of(Fault.body(400, Planted.REASON), Fault.body(401, Planted.REASON),
				Fault.body(403, Planted.REASON), Fault.body(404, Planted.REASON), Fault.body(429, Planted.REASON),
				Fault.body(503, Planted.REASON), Fault.body(200, "<html>planted-person</html>"),
				Fault.redirect("https://api-eu.customer.io/planted"), Fault.reset(), Fault.resetAfterProcessing(),
				Fault.cutOff());
	}

	private void fail(Fault fault, Runnable call) {
		this.run.customerio().failNext(Integer.MAX_VALUE, fault);
		this.run.attempt(call);
		this.run.customerio().recover();
	}

}
