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

package io.github.customeriospring.http.exchange;

/**
 * Names of the request attributes that a transport knows. They never leave the
 * application.
 *
 * @since 0.1.0
 */
public final class RequestAttributes {

	/**
	 * {@code true} if carrying the request out twice has the effect of once. Such
	 * requests use a pool of connections of their own. A request without the attribute is
	 * taken for one that must not arrive twice.
	 */
	public static final String SAFE_TO_REPEAT = RequestAttributes.class.getName() + ".safeToRepeat";

	/**
	 * {@code true} if the request leaves without any {@code Authorization}.
	 */
	public static final String ANONYMOUS = RequestAttributes.class.getName() + ".anonymous";

	private RequestAttributes() {
	}

}
