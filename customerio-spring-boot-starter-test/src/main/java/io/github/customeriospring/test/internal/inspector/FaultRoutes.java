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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.FakeServer;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * What is to go wrong.
 */
final class FaultRoutes {

	private static final int MAX_DELAY = 600_000;

	private static final Map<String, Function<JsonFields, Fault>> KINDS = Map.of("status", FaultRoutes::status, "delay",
			(body) -> Fault.delay(milliseconds(body)), "reset", (body) -> Fault.reset(), "reset_after_processing",
			(body) -> Fault.resetAfterProcessing(), "cut_off", (body) -> Fault.cutOff());

	private final FakeServer server;

	FaultRoutes(Inspected inspected) {
		this.server = inspected.server();
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "faults", this::list), Route.post(Inspector.API + "faults", this::add),
				Route.post(Inspector.API + "slow-down", this::slowDown),
				Route.post(Inspector.API + "recover", this::recover));
	}

	private Reply list(RoutedCall call) {
		List<FaultView> faults = this.server.plannedFaults()
			.stream()
			.map((planned) -> new FaultView(planned.requests().toString(), describe(planned.fault()),
					planned.remaining()))
			.toList();
		return Params.ok(new Faults(faults, inMilliseconds(this.server.slowdown()), this.server.operations()));
	}

	private Reply add(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		Fault fault = body.choice("kind", KINDS).apply(body);
		this.server.failNext(number(body, "times", 1, 1, 1_000_000), requests(body), fault);
		return list(call);
	}

	private static Requests requests(JsonFields body) {
		String operation = body.text("operation");
		String path = body.text("path");
		if (operation != null && path != null) {
			throw JsonFields.invalid("path", "either operation or path, not both");
		}
		if (operation != null) {
			return Requests.operation(operation);
		}
		return (path != null) ? Requests.path(path) : Requests.all();
	}

	private static Fault status(JsonFields body) {
		String answer = body.text("body");
		Fault fault = Fault.status(number(body, "status", 503, 200, 599));
		return (answer != null) ? fault.body(answer) : fault;
	}

	private Reply slowDown(RoutedCall call) {
		this.server.slowDown(milliseconds(JsonFields.of(call)));
		return list(call);
	}

	private Reply recover(RoutedCall call) {
		JsonFields.of(call);
		this.server.recover();
		return list(call);
	}

	private static Duration milliseconds(JsonFields body) {
		return Duration.ofMillis(number(body, "milliseconds", 1_000, 0, MAX_DELAY));
	}

	/**
	 * A delay as a number, the largest one for a delay that never ends.
	 */
	private static long inMilliseconds(Duration delay) {
		return TimeUnit.MILLISECONDS.convert(delay);
	}

	private static int number(JsonFields body, String name, int absent, int min, int max) {
		Object value = body.has(name) ? body.required(name) : Integer.valueOf(absent);
		if (value instanceof Integer number && number >= min && number <= max) {
			return number;
		}
		throw JsonFields.invalid(name, "%s must be a whole number from %d to %d".formatted(name, min, max));
	}

	/**
	 * Says in a few words what goes wrong.
	 */
	static String describe(Fault fault) {
		return switch (fault.ending()) {
			case DROPPED -> fault.isProcessed() ? "connection dropped after processing" : "connection dropped";
			case CUT_OFF -> "answer cut off";
			case ANSWERED -> fault.isProcessed() ? "answer held back for %d ms".formatted(inMilliseconds(fault.delay()))
					: "status " + fault.status();
		};
	}

	/**
	 * What is to go wrong.
	 *
	 * @param milliseconds how long all other answers are held back
	 * @param operations the names of the operations that can fail
	 */
	record Faults(List<FaultView> items, long milliseconds, Set<String> operations) {

	}

	/**
	 * A fault to come.
	 */
	record FaultView(String requests, String fault, int remaining) {

	}

}
