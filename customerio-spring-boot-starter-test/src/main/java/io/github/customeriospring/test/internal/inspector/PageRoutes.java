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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * The page and its files, all of which come from the jar.
 */
final class PageRoutes {

	private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'; require-trusted-types-for 'script'";

	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
			"text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

	List<Route> routes() {
		return List.of(Route.get(Inspector.PATH, (call) -> page()), Route.get(Inspector.PATH + "/", (call) -> page()),
				Route.get(Inspector.PATH + "/assets/{file}", this::asset));
	}

	private static Reply page() {
		return file("index.html").withHeader("Content-Security-Policy", POLICY)
			.withHeader("Cross-Origin-Opener-Policy", "same-origin");
	}

	private Reply asset(RoutedCall call) {
		return file(call.path("file"));
	}

	private static Reply file(String name) {
		String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
		try (InputStream stream = name.matches("[a-z]+\\.[a-z]+") ? PageRoutes.class.getResourceAsStream(name) : null) {
			if (stream == null || type == null) {
				throw new RefusedException(Refusal.notFound("There is no such file"));
			}
			return Reply.of(200, type, stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
