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

package io.github.customeriospring.samples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.objects.Relationship;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonRelationship;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Writes to Customer.io and reads it back. Prints each step with the request that the
 * fake received, how it was answered and what came of it.
 */
class Story implements ApplicationRunner {

	private static final String TRY_IT = """

			The application listens on port {port}. Try it:

			  curl 'localhost:{port}/people?email=ada@example.com'
			  curl localhost:{port}/companies/acme/people
			  curl -i localhost:{port}/people -H 'Content-Type: application/json' \\
			      -d '{"id":"45","email":"edsger@example.com","attributes":{"plan":"free"}}'
			  curl -i localhost:{port}/people/45/events -H 'Content-Type: application/json' \\
			      -d '{"name":"viewed","data":{"sku":"A1"}}'
			  curl -i -X PUT localhost:{port}/companies/acme -H 'Content-Type: application/json' \\
			      -d '{"name":"Acme","people":["45"]}'
			  curl localhost:{port}/import -H 'Content-Type: application/json' \\
			      -d '[{"id":"46","email":"barbara@example.com"},{"attributes":{"plan":"free"}}]'
			  curl localhost:{port}/actuator/health
			  curl localhost:{port}/actuator/metrics/customerio.calls

			""";

	private final CustomerioV1Client v1;

	private final CustomerioV2Client v2;

	private final CustomerioTrackV1Client trackV1;

	private final FakeCustomerio customerio;

	private final Environment environment;

	private int steps;

	Story(CustomerioV1Client v1, CustomerioV2Client v2, CustomerioTrackV1Client trackV1, FakeCustomerio customerio,
			Environment environment) {
		this.v1 = v1;
		this.v2 = v2;
		this.trackV1 = trackV1;
		this.customerio = customerio;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments args) {
		System.out.printf("%nA story, told to a fake Customer.io at %s:%n%n", this.customerio.baseUrl());
		step("Where is the workspace?", () -> "region " + this.trackV1.region().region());
		step("Ada joins with plan pro", Person.id("42").identify(Map.of("email", "ada@example.com", "plan", "pro")));
		step("She views product A1", Person.id("42").event("viewed", Map.of("sku", "A1")));
		step("She works for Acme",
				CustomObject.of("1", "acme")
					.identify(Map.of("name", "Acme"))
					.withRelationships(PersonRelationship.to(PersonId.id("42"))));
		step("Two people and a mistake",
				() -> describe(this.v2.batch(List.of(Person.id("43").identify(Map.of("email", "grace@example.com")),
						EntityOperation.raw(Map.of("type", "person", "action", "identify")),
						Person.id("44").identify(Map.of("email", "alan@example.com"))))));
		this.customerio.failNext(2, Fault.status(503));
		step("She upgrades in an outage", Person.id("42").identify(Map.of("plan", "business")));
		step("Who is ada@example.com?", () -> describe(this.v1.customers().findByEmail("ada@example.com")));
		step("Which plan is she on?",
				() -> "plan " + this.v1.customers().profile(PersonId.id("42")).attributes().get("plan"));
		step("Who works for Acme?", () -> describe(people("acme")));
		step("Tell her about her order", this::sendEmail);
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		step("Again, and the answer is lost", this::sendEmail);
		step("A broadcast to her plan", () -> "trigger " + this.v1.broadcasts()
			.trigger(12, (broadcast) -> broadcast.audience(Filter.attribute("plan").eq("business"))));
		System.out.printf("%nCustomer.io has sent %d emails: no call was repeated that could send one twice.%n",
				this.customerio.messages().all().size());
		System.out.printf("See all of it in a browser: %s%n", this.customerio.inspectorUrl());
		System.out.print(TRY_IT.replace("{port}", this.environment.getRequiredProperty("local.server.port")));
	}

	private String sendEmail() {
		try {
			return "delivery " + this.v1.transactional()
				.sendEmail((email) -> email.template("order-shipped")
					.to("ada@example.com")
					.person(PersonId.id("42"))
					.data("order", Map.of("id", 17)))
				.deliveryId();
		}
		catch (CustomerioOutcomeUnknownException ex) {
			return "outcome unknown, not repeated";
		}
	}

	private List<Customer> people(String company) {
		return this.v1.objects().relationshipsAll("1", company).map(Relationship::person).toList();
	}

	private static String describe(List<Customer> people) {
		return people.stream()
			.map((person) -> "id %s, cio_id %s".formatted(person.id(), person.cioId()))
			.collect(Collectors.joining("; "));
	}

	private static String describe(BatchResult result) {
		return result.failures()
			.stream()
			.map((failure) -> "refused item %d: %s %s".formatted(failure.index(), failure.field(), failure.reason()))
			.collect(Collectors.joining("; ", result.accepted() + " accepted, ", ""));
	}

	private void step(String what, EntityOperation operation) {
		step(what, () -> {
			this.v2.entity(operation);
			return "accepted";
		});
	}

	private void step(String what, Supplier<String> action) {
		int before = this.customerio.requests().all().size();
		String result = action.get();
		List<RecordedRequest> requests = this.customerio.requests().all();
		List<RecordedRequest> sent = requests.subList(before, requests.size());
		String statuses = sent.stream()
			.map((request) -> (request.status() != 0) ? String.valueOf(request.status()) : "lost")
			.collect(Collectors.joining(" "));
		System.out.printf("%2d. %-29s  %-46s  %-11s  %s%n", ++this.steps, what, describe(sent.get(0)), statuses,
				result);
	}

	private static String describe(RecordedRequest request) {
		return request.method() + " " + request.path() + ((request.query() != null) ? "?" + request.query() : "");
	}

}
