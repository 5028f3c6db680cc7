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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.server.ExchangeLog;
import io.github.customeriospring.test.internal.server.RecordedExchange;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import org.jspecify.annotations.Nullable;

/**
 * The last requests with their answers, without credentials.
 */
final class RequestRoutes {

	private final ExchangeLog exchanges;

	private final Waiting waiting;

	private final CredentialMask mask;

	RequestRoutes(Inspected inspected) {
		this.exchanges = inspected.server().exchanges();
		this.waiting = new Waiting(this.exchanges);
		this.mask = new CredentialMask(inspected.credentials());
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "requests", this::list),
				Route.get(Inspector.API + "requests/next", this::next),
				Route.get(Inspector.API + "requests/{number}", this::get));
	}

	private Reply list(RoutedCall call) {
		return Params.ok(Params.part(call, Params.lastFirst(this.exchanges.all(), matching(call)), this::line));
	}

	private Reply next(RoutedCall call) {
		long after = Params.number(call, "after", this.exchanges.total(), 0, Long.MAX_VALUE);
		Predicate<RecordedExchange> matching = matching(call);
		return this.waiting.first(call,
				() -> this.exchanges.all()
					.stream()
					.filter((exchange) -> exchange.number() > after && exchange.duration() != null)
					.filter(matching)
					.findFirst()
					.map(this::view));
	}

	private Predicate<RecordedExchange> matching(RoutedCall call) {
		Predicate<Supplier<String>> search = Params.search(call);
		return (exchange) -> Params.is(call, "operation", String.valueOf(exchange.request().operation()))
				&& hasStatus(call, exchange) && search.test(() -> text(exchange));
	}

	private static boolean hasStatus(RoutedCall call, RecordedExchange exchange) {
		int status = exchange.request().status();
		return call.query("status")
			.map((wanted) -> wanted.equals("failed") ? status < 200 || status > 299
					: wanted.equals(String.valueOf(status)))
			.orElse(true);
	}

	/**
	 * What a search looks at: what the page shows of a request but for its headers.
	 */
	private String text(RecordedExchange exchange) {
		RequestView view = view(exchange);
		return String.join(" ", view.line().method(), view.line().path(), String.valueOf(view.line().operation()),
				String.valueOf(view.line().status()), String.valueOf(view.body().text()),
				String.valueOf(view.answer().text()));
	}

	private Reply get(RoutedCall call) {
		return Params.found(this.exchanges.all()
			.stream()
			.filter((exchange) -> exchange.number() == Params.position(call, "number"))
			.findFirst()
			.map(this::view), "There is no such request any more");
	}

	private RequestLine line(RecordedExchange exchange) {
		RecordedRequest request = exchange.request();
		Duration duration = exchange.duration();
		Fault fault = exchange.fault();
		String path = this.mask.path(request.path());
		return new RequestLine(exchange.number(), exchange.at(), request.method(),
				(request.query() != null) ? path + "?" + this.mask.query(request.query()) : path, request.operation(),
				request.status(), (duration != null) ? duration.toNanos() / 1_000_000.0 : null,
				(fault != null) ? FaultRoutes.describe(fault) : null);
	}

	private RequestView view(RecordedExchange exchange) {
		RecordedRequest request = exchange.request();
		byte[] body = request.body();
		return new RequestView(line(exchange), request.route(), this.mask.headers(request.headers()),
				BodyView.of(body, body.length, this.mask),
				this.mask.headers(exchange.answerHeaders()
					.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (header) -> List.of(header.getValue())))),
				BodyView.of(exchange.answer(), exchange.answerSize(), this.mask));
	}

	/**
	 * A request in a list.
	 *
	 * @param number which request this is since the start of the fake
	 * @param status the status of the answer, 0 without one
	 * @param milliseconds how long it took, {@code null} while the answer is held back
	 * @param fault what went wrong on purpose, {@code null} for nothing
	 */
	record RequestLine(long number, Instant at, String method, String path, @Nullable String operation, int status,
			@Nullable Double milliseconds, @Nullable String fault) {

	}

	/**
	 * A request with its answer.
	 */
	record RequestView(@JsonUnwrapped RequestLine line, @Nullable String route, Map<String, List<String>> headers,
			BodyView body, Map<String, List<String>> answerHeaders, BodyView answer) {

	}

}
