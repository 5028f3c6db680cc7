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

package io.github.customeriospring.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.http.declared.ClientAccessors;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The list of the routes that Customer.io has, {@code endpoints.txt}, and those that the
 * accessors of the client lead to.
 */
final class EndpointCatalogue {

	private static final Pattern LINE = Pattern
		.compile("((?:GET|POST|PUT|DELETE) /v1(?:/(?:[a-z_]+|\\{[a-z_]+}))+)(?: # not typed: (\\S.*))?");

	private EndpointCatalogue() {
	}

	static List<String> lines() {
		try {
			return Files.readAllLines(
					Path.of(Objects.requireNonNull(EndpointCatalogue.class.getResource("endpoints.txt")).toURI()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the routes of all accessors.
	 */
	static List<TypedRoute> typed() {
		return ClientAccessors.of(CustomerioV1Client.class)
			.entrySet()
			.stream()
			.flatMap((feature) -> routes(feature.getKey(), feature.getValue()))
			.toList();
	}

	private static Stream<TypedRoute> routes(Class<?> feature, String accessor) {
		return Arrays.stream(feature.getMethods()).flatMap((method) -> {
			HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
			return (exchange != null) ? Stream.of(new TypedRoute(accessor, method.getName(),
					exchange.method() + " " + exchange.url().replaceFirst("\\?.*", ""))) : Stream.empty();
		});
	}

	/**
	 * Compare the list with the routes that are typed.
	 * @return what is wrong, in words
	 */
	static List<String> problems(List<String> lines, List<String> typed) {
		List<String> problems = new ArrayList<>();
		Set<String> listed = new HashSet<>();
		for (String line : lines) {
			Matcher matcher = LINE.matcher(line);
			if (line.startsWith("#")) {
				continue;
			}
			if (!matcher.matches()) {
				problems.add("no route: " + line);
			}
			else if (!listed.add(matcher.group(1))) {
				problems.add("twice: " + matcher.group(1));
			}
			else if (typed.contains(matcher.group(1)) == (matcher.group(2) != null)) {
				problems.add(((matcher.group(2) != null) ? "typed, but marked: " : "neither typed nor marked: ")
						+ matcher.group(1));
			}
		}
		new TreeSet<>(typed).stream()
			.filter((route) -> !listed.contains(route))
			.map((route) -> "not in the list: " + route)
			.forEach(problems::add);
		return problems;
	}

	/**
	 * A route that has an operation.
	 *
	 * @param accessor the accessor of its feature
	 * @param method the method
	 * @param route the HTTP method and the path
	 */
	record TypedRoute(String accessor, String method, String route) {

	}

}
