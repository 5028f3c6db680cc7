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

package io.github.customeriospring.http.declared;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Paths of operations. An address or a host in the place of a path would take the
 * credential elsewhere.
 */
final class Paths {

	private Paths() {
	}

	/**
	 * Check the template of a path.
	 * @param template the template
	 * @return the template
	 * @throws IllegalArgumentException if it is no path, or a path that begins with a
	 * host
	 */
	static String require(@Nullable String template) {
		if (!StringUtils.hasText(template) || !template.startsWith("/") || template.startsWith("//")) {
			throw new IllegalArgumentException(
					"its URL has to be a path that begins with one slash, since the client adds where the API is");
		}
		return template;
	}

	/**
	 * Join what an interface and its method declare, as Spring does.
	 */
	static String join(String common, String own) {
		boolean apart = StringUtils.hasText(common) && StringUtils.hasText(own) && !common.endsWith("/")
				&& !own.startsWith("/");
		return apart ? common + "/" + own : common + own;
	}

	static String withoutQuery(String template) {
		int query = template.indexOf('?');
		return (query < 0) ? template : template.substring(0, query);
	}

}
