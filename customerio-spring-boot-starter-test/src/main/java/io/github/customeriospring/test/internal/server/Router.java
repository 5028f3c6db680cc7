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

package io.github.customeriospring.test.internal.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who answers a request.
 */
final class Router {

	private static final Refusal UNAUTHORIZED = new Refusal(401, "unauthorized", "Authorization",
			"Unauthorized request");

	private static final Refusal UNKNOWN_ROUTE = Refusal.notFound("there is no such route");

	private final List<FakeApi> apis;

	private final RateLimits rateLimits;

	private final ToldAnswers told = new ToldAnswers();

	Router(List<FakeApi> apis, RateLimits rateLimits) {
		this.apis = List.copyOf(apis);
		this.rateLimits = rateLimits;
	}

	/**
	 * The names of all operations that have a route.
	 */
	Set<String> operations() {
		Set<String> operations = new TreeSet<>();
		for (FakeApi api : this.apis) {
			api.routes().stream().map(Route::operation).filter(Objects::nonNull).forEach(operations::add);
		}
		return operations;
	}

	/**
	 * What tests told the server to answer.
	 */
	ToldAnswers told() {
		return this.told;
	}

	/**
	 * All routes.
	 */
	List<Route> routes() {
		return this.apis.stream().flatMap((api) -> api.routes().stream()).toList();
	}

	Target find(RecordedRequest request) {
		for (FakeApi api : this.apis) {
			if (api.owns(request.path())) {
				return find(api, request);
			}
		}
		return new Target(null, () -> Reply.json(404, Map.of("meta", Map.of("error", UNKNOWN_ROUTE.message()))));
	}

	private Target find(FakeApi api, RecordedRequest request) {
		for (Route route : api.routes()) {
			Map<String, String> variables = route.match(request.method(), request.path());
			if (variables != null) {
				return new Target(route, () -> answer(api, route, request, variables));
			}
		}
		return new Target(null, () -> api.refuse(request, isAuthorized(api, request) ? UNKNOWN_ROUTE : UNAUTHORIZED));
	}

	private Reply answer(FakeApi api, Route route, RecordedRequest request, Map<String, String> variables) {
		if (!route.open() && !isAuthorized(api, request)) {
			return api.refuse(request, UNAUTHORIZED);
		}
		RateLimitBucket bucket = (route.rateLimit() != null) ? route.rateLimit() : api.rateLimit();
		Optional<RateLimits.Excess> excess = (bucket != null) ? this.rateLimits.count(bucket) : Optional.empty();
		if (bucket != null && excess.isPresent()) {
			Reply refusal = api.refuse(request, excess.get().refusal());
			return RateLimits.isRetryAnnounced(bucket) ? refusal.withHeader("Retry-After", excess.get().retryAfter())
					: refusal;
		}
		Reply told = this.told.find(request);
		if (told != null) {
			return told;
		}
		try {
			return route.handler().handle(new RoutedCall(request, variables));
		}
		catch (RefusedException ex) {
			return api.refuse(request, ex.refusal());
		}
		catch (RuntimeException ex) {
			return api.refuse(request, new Refusal(500, "bug", "", "The fake failed: " + ex));
		}
	}

	private boolean isAuthorized(FakeApi api, RecordedRequest request) {
		return api.accepts(request.header("Authorization").orElse(null));
	}

	/**
	 * Who answers a request.
	 *
	 * @param route the route, if there is one
	 * @param answer computes the answer
	 */
	record Target(@Nullable Route route, Supplier<Reply> answer) {

		RecordedRequest routed(RecordedRequest request) {
			return (this.route != null) ? request.withRoute(this.route.template(), this.route.operation()) : request;
		}

	}

}
