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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.server.Pages;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * A page that shows what is in the fake, and the API behind it. Requests go through
 * {@link AccessRules} first, and each answer tells the browser how little it may do.
 *
 * @since 0.1.0
 */
public final class Inspector implements Pages {

	/**
	 * Where the page is.
	 */
	public static final String PATH = "/_inspector";

	static final String API = PATH + "/api/";

	/** What a link on another site's page may lead to. */
	private static final Set<String> PAGE = Set.of(PATH, PATH + "/");

	private static final String POLICY = "Content-Security-Policy";

	private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "X-Content-Type-Options",
			"nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Resource-Policy",
			"same-origin", POLICY, "sandbox; default-src 'none'");

	private final AccessRules access;

	private final List<Route> routes;

	/**
	 * Creates an inspector.
	 * @param inspected what to show
	 * @param hosts the names by which browsers may reach it, in lower case, beyond those
	 * of the loopback interface
	 */
	public Inspector(Inspected inspected, Set<String> hosts) {
		this.access = new AccessRules(hosts);
		this.routes = routes(inspected);
	}

	private static List<Route> routes(Inspected inspected) {
		return Stream
			.of(new PageRoutes().routes(), new ChangeRoutes(inspected).routes(),
					new WorkspaceRoutes(inspected).routes(), new MessageRoutes(inspected).routes(),
					new DeliveryRoutes(inspected).routes(), new OutgoingRoutes(inspected).routes(),
					new WebhookRoutes(inspected).routes(), new RequestRoutes(inspected).routes(),
					new FaultRoutes(inspected).routes())
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * What the inspector answers.
	 * @return the routes
	 */
	public List<Route> routes() {
		return this.routes;
	}

	@Override
	public String path() {
		return PATH;
	}

	@Override
	public Reply answer(RecordedRequest request) {
		Reply reply = guarded(request);
		for (Map.Entry<String, String> header : HEADERS.entrySet()) {
			reply = reply.headers().containsKey(header.getKey()) ? reply
					: reply.withHeader(header.getKey(), header.getValue());
		}
		return reply;
	}

	private Reply guarded(RecordedRequest request) {
		try {
			this.access.checkHost(request);
			return dispatch(request);
		}
		catch (RefusedException ex) {
			return refuse(ex.refusal());
		}
		catch (IllegalArgumentException ex) {
			return refuse(Refusal.badRequest("invalid", "", String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			return refuse(new Refusal(500, "bug", "", "The inspector failed: " + ex));
		}
	}

	private Reply dispatch(RecordedRequest request) {
		String method = request.method().equals("HEAD") ? "GET" : request.method();
		if (!method.equals("GET")) {
			this.access.checkWriter(request);
		}
		else if (!PAGE.contains(request.path())) {
			this.access.checkReader(request);
		}
		if (request.body().length > MAX_BODY) {
			throw new RefusedException(new Refusal(413, "too_large", "", "The body is too large"));
		}
		for (Route route : this.routes) {
			Map<String, String> variables = route.match(method, request.path());
			if (variables != null) {
				return route.handler().handle(new RoutedCall(request, variables));
			}
		}
		throw new RefusedException(Refusal.notFound("There is no such route: see docs/inspector.md"));
	}

	private static Reply refuse(Refusal refusal) {
		return Reply.json(refusal.status(), Map.of("error", refusal.message()));
	}

}
