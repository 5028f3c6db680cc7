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

package io.github.customeriospring.test.http;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Some of the requests that arrive, by the operation, by the path, or by whatever a test
 * looks at.
 *
 * @since 0.1.0
 */
public final class Requests {

	private static final Pattern WILDCARD = Pattern.compile("/\\*\\*(?=/|$)|\\*|\\{[^/{}]+}");

	private final Predicate<RecordedRequest> condition;

	private final String description;

	private final @Nullable String operation;

	private Requests(Predicate<RecordedRequest> condition, String description, @Nullable String operation) {
		this.condition = condition;
		this.description = description;
		this.operation = operation;
	}

	/**
	 * The requests of an operation, which has the name that metrics show for it:
	 * {@code transactional.sendEmail} or {@code customers.search}, {@code entity} and
	 * {@code batch} for Track v2, {@code identify}, {@code track}, {@code batch} and so
	 * on for Pipelines. Where two APIs have an operation of the same name, both are
	 * meant; a path tells them apart.
	 * @param name the name of the operation
	 * @return the requests
	 */
	public static Requests operation(String name) {
		Objects.requireNonNull(name, "name must not be null");
		return new Requests((request) -> name.equals(request.operation()), "operation " + name, name);
	}

	/**
	 * The requests to some paths.
	 * @param pattern the path as it is sent, still encoded, in which {@code *} stands for
	 * any part of a segment, a name in braces for a segment and {@code **} for any number
	 * of segments: {@code /v1/customers/{id}/attributes} or {@code /v1/send/**}
	 * @return the requests
	 * @throws IllegalArgumentException if the pattern does not begin with a slash
	 */
	public static Requests path(String pattern) {
		if (!pattern.startsWith("/")) {
			throw new IllegalArgumentException("A path begins with a slash; an operation goes by its name");
		}
		Predicate<String> paths = toRegex(pattern).asMatchPredicate();
		return new Requests((request) -> paths.test(request.path()), "path " + pattern, null);
	}

	private static Pattern toRegex(String pattern) {
		StringBuilder regex = new StringBuilder();
		Matcher wildcards = WILDCARD.matcher(pattern);
		int end = 0;
		while (wildcards.find()) {
			regex.append(Pattern.quote(pattern.substring(end, wildcards.start())));
			String any = switch (wildcards.group()) {
				case "/**" -> "(?:/[^/]*)*";
				case "*" -> "[^/]*";
				default -> "[^/]+";
			};
			regex.append(any);
			end = wildcards.end();
		}
		return Pattern.compile(regex + Pattern.quote(pattern.substring(end)));
	}

	/**
	 * The requests that meet a condition.
	 * @param condition the condition; {@link RecordedRequest#status()} is 0 as long as
	 * the request has no answer
	 * @return the requests
	 */
	public static Requests matching(Predicate<RecordedRequest> condition) {
		Objects.requireNonNull(condition, "condition must not be null");
		return new Requests(condition, "condition of the test", null);
	}

	/**
	 * All requests.
	 * @return the requests
	 */
	public static Requests all() {
		return new Requests((request) -> true, "all", null);
	}

	/**
	 * Whether a request is one of them.
	 * @param request the request
	 * @return whether it is
	 */
	public boolean include(RecordedRequest request) {
		return this.condition.test(request);
	}

	/**
	 * The operation whose requests these are.
	 * @return the name of the operation, if the requests were chosen by it
	 */
	public Optional<String> operation() {
		return Optional.ofNullable(this.operation);
	}

	@Override
	public String toString() {
		return this.description;
	}

}
