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

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.github.customeriospring.test.http.RecordedRequest;

/**
 * Pages for people, beside what the server serves to applications: no request for them is
 * recorded, limited or fails on purpose.
 *
 * @since 0.1.0
 */
public interface Pages {

	/**
	 * HTML among the types that are accepted, unless its weight is zero.
	 */
	Pattern HTML = Pattern.compile("\\s*text/html\\s*(;(?!.*\\bq=0(\\.0*)?\\s*$).*)?", Pattern.CASE_INSENSITIVE);

	/**
	 * The largest body that is read.
	 */
	int MAX_BODY = 64 * 1024;

	/**
	 * Whether somebody typed the address of the server into a browser.
	 * @param request the request
	 * @return whether it wants the root as HTML
	 */
	static boolean areWantedBy(RecordedRequest request) {
		return request.method().equals("GET") && request.path().equals("/")
				&& request.headers()
					.getOrDefault("Accept", List.of())
					.stream()
					.flatMap((accept) -> Arrays.stream(accept.split(",")))
					.anyMatch((range) -> HTML.matcher(range).matches());
	}

	/**
	 * Where the pages are.
	 * @return a path without a slash at its end
	 */
	String path();

	/**
	 * Answers a request to the path or below it.
	 * @param request the request, of whose body at most one byte more than
	 * {@value #MAX_BODY} is there
	 * @return the answer
	 */
	Reply answer(RecordedRequest request);

}
