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

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.internal.wire.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One line in the table of routes.
 *
 * @param method the HTTP method
 * @param template the path, with variables in braces that each stand for one segment
 * @param operation the name that the clients' operation has in metrics, {@code null} if
 * the clients have no such operation
 * @param open whether the route needs no credential
 * @param rateLimit the rate limit of the route, unless it is that of its API
 * @param handler answers the requests
 * @since 0.1.0
 */
public record Route(String method, String template, @Nullable String operation, boolean open,
		@Nullable RateLimitBucket rateLimit, Handler handler) {

	public static Route get(String template, Handler handler) {
		return new Route("GET", template, null, false, null, handler);
	}

	public static Route post(String template, Handler handler) {
		return new Route("POST", template, null, false, null, handler);
	}

	public static Route put(String template, Handler handler) {
		return new Route("PUT", template, null, false, null, handler);
	}

	public static Route delete(String template, Handler handler) {
		return new Route("DELETE", template, null, false, null, handler);
	}

	/**
	 * This route with the name of the clients' operation that takes it.
	 * @param operation the name that the operation has in metrics
	 * @return the named route
	 */
	public Route named(String operation) {
		return new Route(this.method, this.template, operation, this.open, this.rateLimit, this.handler);
	}

	/**
	 * This route, without asking for a credential.
	 * @return the open route
	 */
	public Route withoutCredential() {
		return new Route(this.method, this.template, this.operation, true, this.rateLimit, this.handler);
	}

	/**
	 * This route with a rate limit of its own.
	 * @param rateLimit the bucket of requests that share the limit
	 * @return the limited route
	 */
	public Route limitedAs(RateLimitBucket rateLimit) {
		return new Route(this.method, this.template, this.operation, this.open, rateLimit, this.handler);
	}

	/**
	 * Compares a request with this route. Segments are taken from the encoded path, so an
	 * encoded slash stays within its variable.
	 * @param method the method
	 * @param path the path as it was sent, still encoded
	 * @return the decoded path variables, or {@code null} if the request is not for this
	 * route
	 */
	public @Nullable Map<String, String> match(String method, String path) {
		if (!this.method.equals(method)) {
			return null;
		}
		String[] expected = this.template.split("/", -1);
		String[] actual = path.split("/", -1);
		if (expected.length != actual.length) {
			return null;
		}
		Map<String, String> variables = new LinkedHashMap<>();
		for (int i = 0; i < expected.length; i++) {
			if (expected[i].startsWith("{")) {
				if (actual[i].isEmpty()) {
					return null;
				}
				variables.put(expected[i].substring(1, expected[i].length() - 1), Percent.decodePath(actual[i]));
			}
			else if (!expected[i].equals(actual[i])) {
				return null;
			}
		}
		return variables;
	}

}
