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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;

/**
 * Who may look at the fake and change it. Pages of other sites may do neither, though
 * they run in a browser on the same machine: a name of theirs that points to the loopback
 * interface is no name of the fake, and a request that changes something says which page
 * it comes from.
 */
final class AccessRules {

	private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:\\d{1,5})?");

	private static final Pattern LOOPBACK = Pattern
		.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(::1|0:0:0:0:0:0:0:1)]");

	private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

	private final Set<String> names;

	/**
	 * Creates rules.
	 * @param names the names of the fake beyond those of the loopback interface, in lower
	 * case
	 */
	AccessRules(Set<String> names) {
		this.names = Set.copyOf(names);
	}

	/**
	 * Refuses a request that was meant for another host.
	 */
	void checkHost(RecordedRequest request) {
		String host = host(request);
		if (!isLoopback(host) && !this.names.contains(name(host))) {
			throw forbidden(
					"The inspector answers to localhost only. Name other hosts with --host, or with host(..) of the builder.");
		}
	}

	private static boolean isLoopback(String host) {
		return LOOPBACK.matcher(name(host)).matches();
	}

	/**
	 * The name without the port, empty if the two are not as they should be.
	 */
	private static String name(String host) {
		Matcher matcher = HOST.matcher(host);
		return matcher.matches() ? matcher.group(1) : "";
	}

	private static String host(RecordedRequest request) {
		List<String> hosts = request.headers().getOrDefault("Host", List.of());
		return (hosts.size() == 1) ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * Refuses a request for data that another site's page makes. Browsers would not let
	 * it read the answer, but some requests wait.
	 */
	void checkReader(RecordedRequest request) {
		if (OTHER_SITES.contains(request.header("Sec-Fetch-Site").orElse(""))) {
			throw forbidden("Pages of other sites cannot use the inspector");
		}
	}

	/**
	 * Refuses a request to change something, unless it is JSON and comes from a page of
	 * the same origin, or from a program that says so.
	 */
	void checkWriter(RecordedRequest request) {
		List<String> origins = request.headers().getOrDefault("Origin", List.of());
		if (origins.size() != 1 || !isOwn(origins.get(0).toLowerCase(Locale.ROOT), host(request))) {
			throw forbidden("A change needs the header Origin with scheme, host and port of the inspector");
		}
		String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
		if (!type.equalsIgnoreCase("application/json")) {
			throw new RefusedException(new Refusal(415, "media_type", "Content-Type",
					"A change needs the header Content-Type: application/json"));
		}
	}

	/**
	 * Whether an origin is that of the inspector. What has a name of its own may be
	 * behind a proxy that speaks TLS.
	 */
	private boolean isOwn(String origin, String host) {
		return origin.equals("http://" + host) || (!isLoopback(host) && origin.equals("https://" + host));
	}

	private static RefusedException forbidden(String message) {
		return new RefusedException(new Refusal(403, "forbidden", "", message));
	}

}
