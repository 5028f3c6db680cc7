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

package io.github.customeriospring.test.internal.api.app.messages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.Page;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.data.SuppressedAddresses;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * Suppressions of the email provider in the App API, the same for all domains that send.
 *
 * @since 0.1.0
 */
public final class AppSuppressions {

	private static final Map<String, String> CATEGORIES = Map.of("blocks", "blocks", "bounces", "bounces",
			"spam_reports", "spam", "invalid_emails", "invalid");

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 1000;

	private final SuppressedAddresses suppressed;

	public AppSuppressions(SuppressedAddresses suppressed) {
		this.suppressed = suppressed;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		String one = "/v1/esp/suppression/{suppression_type}/{email_address}";
		return List.of(
				Route.get("/v1/esp/search_suppression/{email_address}", this::search).named("suppressions.search"),
				Route.get("/v1/esp/suppression/{suppression_type}", this::list).named("suppressions.list"),
				Route.get("/v1/esp/domains/{domain_name}/suppression/{suppression_type}", this::ofDomain)
					.named("suppressions.ofDomain"),
				Route.post(one, this::add).named("suppressions.add"),
				Route.delete(one, this::delete).named("suppressions.delete"));
	}

	private Reply search(RoutedCall call) {
		String email = call.path("email_address").toLowerCase(Locale.ROOT);
		return this.suppressed.type(email)
			.map((type) -> Reply.json(200, body(type,
					this.suppressed.of(type).stream().filter((entry) -> entry.getKey().equals(email)).toList())))
			.orElseGet(() -> Reply.json(200, Map.of("suppressions", List.of())));
	}

	private Reply list(RoutedCall call) {
		String type = type(call);
		List<Map.Entry<String, Instant>> all = this.suppressed.of(type);
		long offset = Query.number(call, "offset").orElse(0L);
		if (offset < 0) {
			throw JsonFields.invalid("offset", "offset must not be negative");
		}
		Page<Map.Entry<String, Instant>> page = Page.of(call,
				all.subList((int) Math.min(offset, all.size()), all.size()), DEFAULT_LIMIT, MAX_LIMIT);
		return Reply.json(200, body(type, page.items()));
	}

	private Reply ofDomain(RoutedCall call) {
		String type = type(call);
		String email = call.query("email").map((address) -> address.toLowerCase(Locale.ROOT)).orElse(null);
		Page<Map.Entry<String, Instant>> page = Page.of(call,
				this.suppressed.of(type)
					.stream()
					.filter((entry) -> email == null || entry.getKey().equals(email))
					.toList(),
				DEFAULT_LIMIT, MAX_LIMIT);
		Map<String, Object> body = body(type, page.items());
		body.put("next", page.next());
		return Reply.json(200, body);
	}

	private static Map<String, Object> body(String type, List<Map.Entry<String, Instant>> addresses) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("category", String.valueOf(CATEGORIES.get(type)));
		body.put("suppressions", addresses.stream().map(AppSuppressions::address).toList());
		return body;
	}

	private static Map<String, Object> address(Map.Entry<String, Instant> address) {
		return Map.of("email", address.getKey(), "created", address.getValue().getEpochSecond(), "reason",
				"suppressed by hand", "status", "550");
	}

	private Reply add(RoutedCall call) {
		this.suppressed.add(type(call), call.path("email_address"));
		return Reply.json(200, Map.of());
	}

	private Reply delete(RoutedCall call) {
		if (!this.suppressed.remove(type(call), call.path("email_address"))) {
			throw new RefusedException(Refusal.notFound("there is no such suppression"));
		}
		return Reply.noContent();
	}

	private static String type(RoutedCall call) {
		String type = call.path("suppression_type");
		if (!CATEGORIES.containsKey(type)) {
			throw JsonFields.invalid("suppression_type", "suppression_type must be one of "
					+ String.join(", ", CATEGORIES.keySet().stream().sorted().toList()));
		}
		return type;
	}

}
