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

package io.github.customeriospring.mode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/**
 * A request that mode {@code redirect} has a rule for. A path has to be written as the
 * vendor writes it: another slash, letter case, dot or percent sign makes it a path
 * without a rule, whatever a server would make of it.
 *
 * @param method the method
 * @param path the path, in which a pair of braces stands for one segment
 * @param rule what becomes of the request
 */
record RedirectRoute(HttpMethod method, List<String> path, Rule rule) {

	private static final Map<Api, List<RedirectRoute>> ROUTES = Map.of(Api.APP,
			Stream.of(app(), contents()).flatMap(List::stream).toList(), Api.TRACK, track(), Api.PIPELINES,
			pipelines());

	private static List<RedirectRoute> app() {
		return List.of(post("/v1/send/email", Rule.EMAIL), post("/v1/send/sms", Rule.PHONE),
				post("/v1/send/whatsapp", Rule.PHONE), post("/v1/send/push", Rule.PUSH),
				post("/v1/send/in_app", Rule.PERSON), post("/v1/send/inbox_message", Rule.PERSON),
				post("/v1/customers", Rule.PASS), post("/v1/customers/attributes", Rule.PASS),
				post("/v1/objects", Rule.PASS), post("/v1/exports/customers", Rule.PASS),
				post("/v1/exports/deliveries", Rule.PASS), of(HttpMethod.PUT, "/v1/customers/{}/optouts", Rule.PASS),
				post("/v1/segments", Rule.PASS), of(HttpMethod.DELETE, "/v1/segments/{}", Rule.PASS),
				post("/v1/esp/suppression/{}/{}", Rule.PASS),
				of(HttpMethod.DELETE, "/v1/esp/suppression/{}/{}", Rule.PASS),
				post("/v1/reporting_webhooks", Rule.PASS), of(HttpMethod.PUT, "/v1/reporting_webhooks/{}", Rule.PASS),
				of(HttpMethod.DELETE, "/v1/reporting_webhooks/{}", Rule.PASS));
	}

	/**
	 * What messages say, where it stands and what it refers to.
	 */
	private static List<RedirectRoute> contents() {
		return List.of(put("/v1/campaigns/{}/actions/{}", Rule.CONTENT),
				put("/v1/campaigns/{}/actions/{}/language/{}", Rule.CONTENT),
				put("/v1/broadcasts/{}/actions/{}", Rule.CONTENT),
				put("/v1/broadcasts/{}/actions/{}/language/{}", Rule.CONTENT),
				put("/v1/transactional/{}/content/{}", Rule.CONTENT),
				put("/v1/transactional/{}/language/{}", Rule.CONTENT), post("/v1/newsletters", Rule.NEWSLETTER),
				delete("/v1/newsletters/{}", Rule.PASS), put("/v1/newsletters/{}/contents/{}", Rule.CONTENT),
				post("/v1/newsletters/{}/language", Rule.CONTENT), put("/v1/newsletters/{}/language/{}", Rule.CONTENT),
				delete("/v1/newsletters/{}/language/{}", Rule.PASS), post("/v1/newsletters/{}/test_groups", Rule.PASS),
				post("/v1/newsletters/{}/test_group/{}/language", Rule.CONTENT),
				put("/v1/newsletters/{}/test_group/{}/language/{}", Rule.CONTENT),
				delete("/v1/newsletters/{}/test_group/{}/language/{}", Rule.PASS), post("/v1/collections", Rule.PASS),
				put("/v1/collections/{}", Rule.PASS), delete("/v1/collections/{}", Rule.PASS),
				put("/v1/collections/{}/content", Rule.PASS), post("/v1/snippets", Rule.PASS),
				put("/v1/snippets", Rule.PASS), delete("/v1/snippets/{}", Rule.PASS));
	}

	private static List<RedirectRoute> track() {
		return List.of(of(HttpMethod.GET, "/api/v1/accounts/region", Rule.PASS), put("/api/v1/customers/{}", Rule.PASS),
				delete("/api/v1/customers/{}", Rule.PASS), put("/api/v1/customers/{}/devices", Rule.PASS),
				delete("/api/v1/customers/{}/devices/{}", Rule.PASS), post("/api/v1/customers/{}/suppress", Rule.PASS),
				post("/api/v1/customers/{}/unsuppress", Rule.PASS), post("/api/v1/merge_customers", Rule.PASS),
				post("/api/v1/segments/{}/add_customers", Rule.PASS),
				post("/api/v1/segments/{}/remove_customers", Rule.PASS), post("/api/v1/metrics", Rule.PASS),
				post("/api/v1/push/events", Rule.PASS), post("/unsubscribe/{}", Rule.PASS),
				post("/api/v1/customers/{}/events", Rule.EVENT), post("/api/v1/forms/{}/submit", Rule.EVENT),
				post("/api/v1/events", Rule.ANONYMOUS_EVENT), post("/api/v2/entity", Rule.OPERATION),
				post("/api/v2/batch", Rule.OPERATIONS));
	}

	private static List<RedirectRoute> pipelines() {
		return List.of(post("/v1/identify", Rule.EVENT), post("/v1/track", Rule.CALL), post("/v1/page", Rule.EVENT),
				post("/v1/screen", Rule.EVENT), post("/v1/group", Rule.EVENT), post("/v1/alias", Rule.EVENT),
				post("/v1/batch", Rule.CALLS));
	}

	private static RedirectRoute post(String path, Rule rule) {
		return of(HttpMethod.POST, path, rule);
	}

	private static RedirectRoute put(String path, Rule rule) {
		return of(HttpMethod.PUT, path, rule);
	}

	private static RedirectRoute delete(String path, Rule rule) {
		return of(HttpMethod.DELETE, path, rule);
	}

	private static RedirectRoute of(HttpMethod method, String path, Rule rule) {
		return new RedirectRoute(method, List.of(path.split("/", -1)), rule);
	}

	/**
	 * Return the rule for a request.
	 * @param api the API of the client
	 * @param baseUrl where the API is
	 * @param method the method of the request
	 * @param uri the address of the request
	 * @return the rule, or {@code null} if there is none
	 */
	static @Nullable Rule rule(Api api, URI baseUrl, HttpMethod method, URI uri) {
		String base = baseUrl.getRawPath();
		String path = uri.getRawPath();
		if (path == null || !path.startsWith(base)) {
			return null;
		}
		List<String> segments = List.of(path.substring(base.length()).split("/", -1));
		for (RedirectRoute route : ROUTES.getOrDefault(api, List.of())) {
			if (route.method.equals(method) && route.matches(segments)) {
				return route.rule;
			}
		}
		return null;
	}

	private boolean matches(List<String> segments) {
		if (segments.size() != this.path.size()) {
			return false;
		}
		for (int i = 0; i < segments.size(); i++) {
			String expected = this.path.get(i);
			if (!(expected.equals("{}") ? isOneSegment(segments.get(i)) : expected.equals(segments.get(i)))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Tell whether a segment is an identifier for every server, also for one that decodes
	 * it first and then resolves dots.
	 */
	private static boolean isOneSegment(String segment) {
		try {
			String text = StringUtils.uriDecode(segment, StandardCharsets.UTF_8);
			return !text.isEmpty() && segment.indexOf(';') < 0
					&& List.of(text.split("[/\\\\]", -1)).stream().noneMatch((part) -> part.matches("\\.{1,2}"));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * What becomes of a request.
	 */
	enum Rule {

		/** It reaches nobody. */
		PASS,

		/** It goes to the address of emails. */
		EMAIL,

		/** It goes to the phone number. */
		PHONE,

		/** It goes to the devices of the person. */
		PUSH,

		/** It goes to the person. */
		PERSON,

		/** What messages say: it passes unless it says to whom or starts to send. */
		CONTENT,

		/** A newsletter: it passes unless it is sent or scheduled. */
		NEWSLETTER,

		/** An event: it passes unless it names a recipient. */
		EVENT,

		/** An event of somebody who is not known. */
		ANONYMOUS_EVENT,

		/** An operation of the Track API, perhaps an event. */
		OPERATION,

		/** Operations of the Track API, of which each can be refused. */
		OPERATIONS,

		/** A call of the Pipelines API, perhaps an event. */
		CALL,

		/** Calls of the Pipelines API, which are refused together. */
		CALLS

	}

}
