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

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.wire.Percent;
import org.jspecify.annotations.Nullable;

/**
 * What a test told the server to answer, in place of what it would have.
 */
final class ToldAnswers {

	private static final Pattern ROUTE = Pattern.compile("([A-Z]+) (/[^?#\\s]*)");

	/** The last one that was told comes first. */
	private final Deque<ToldAnswer> answers = new ConcurrentLinkedDeque<>();

	/**
	 * Remembers an answer.
	 * @param route the method and the path, in which a variable in braces stands for any
	 * value
	 * @param json the answer
	 * @param known the routes that there are
	 * @throws IllegalArgumentException if there is no such route, or this is no JSON
	 */
	void add(String route, String json, Collection<Route> known) {
		Matcher matcher = ROUTE.matcher(route);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is no route: write the method, a space and the path without a query, such as GET /v1/campaigns/{id}"
						.formatted(route));
		}
		String method = matcher.group(1);
		List<String> segments = segments(matcher.group(2));
		if (known.stream().noneMatch((other) -> other.method().equals(method) && fits(segments, other))) {
			throw new IllegalArgumentException(
					"There is no route %s, only %s".formatted(route, similar(segments, known)));
		}
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		Json.read(body);
		this.answers.addFirst(new ToldAnswer(method, segments, Reply.of(200, "application/json", body)));
	}

	private static List<String> segments(String path) {
		return List.of(path.split("/", -1));
	}

	/**
	 * Whether a variable stands where the route has one, and a value where it has that
	 * value or a variable.
	 */
	private static boolean fits(List<String> segments, Route route) {
		List<String> template = segments(route.template());
		if (segments.size() != template.size()) {
			return false;
		}
		for (int i = 0; i < segments.size(); i++) {
			boolean same = isVariable(template.get(i)) ? !segments.get(i).isEmpty()
					: segments.get(i).equals(template.get(i));
			if (!same) {
				return false;
			}
		}
		return true;
	}

	private static boolean isVariable(String segment) {
		return segment.startsWith("{") && segment.endsWith("}");
	}

	/**
	 * The routes of the same feature, or else all.
	 */
	private static List<String> similar(List<String> segments, Collection<Route> known) {
		String feature = String.join("/", segments.subList(0, Math.min(3, segments.size())));
		List<String> similar = describe(
				known.stream().filter((route) -> (route.template() + "/").startsWith(feature + "/")));
		return !similar.isEmpty() ? similar : describe(known.stream());
	}

	private static List<String> describe(Stream<Route> routes) {
		return routes.map((route) -> route.method() + " " + route.template()).sorted().toList();
	}

	/**
	 * Finds the last answer that was told for a request.
	 */
	@Nullable Reply find(RecordedRequest request) {
		List<String> segments = segments(request.path());
		return this.answers.stream()
			.filter((answer) -> answer.method.equals(request.method()) && answer.matches(segments))
			.map(ToldAnswer::reply)
			.findFirst()
			.orElse(null);
	}

	void clear() {
		this.answers.clear();
	}

	/**
	 * An answer and the requests that get it.
	 */
	private record ToldAnswer(String method, List<String> segments, Reply reply) {

		boolean matches(List<String> path) {
			if (path.size() != this.segments.size()) {
				return false;
			}
			for (int i = 0; i < path.size(); i++) {
				String expected = this.segments.get(i);
				if (!isVariable(expected) && !expected.equals(path.get(i))
						&& !expected.equals(Percent.decodePath(path.get(i)))) {
					return false;
				}
			}
			return true;
		}

	}

}
