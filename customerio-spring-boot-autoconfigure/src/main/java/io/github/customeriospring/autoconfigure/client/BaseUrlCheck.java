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

package io.github.customeriospring.autoconfigure.client;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Check of the URL of an API. The URL is not shown, since it may contain a password.
 */
final class BaseUrlCheck {

	private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*)([^?#]*)(.*)", Pattern.DOTALL);

	private static final Pattern HOST_AND_PORT = Pattern.compile("([\\w.-]+|\\[[0-9A-Fa-f:.]+\\])(?::(\\d{1,5}))?");

	private static final Pattern PATH = Pattern.compile("[\\w.~!$&'()*+,;=:@/-]*");

	private static final int MAX_PORT = 65535;

	private BaseUrlCheck() {
	}

	/**
	 * Return where the given API is: the checked URL, or that of the region if none is
	 * set.
	 */
	static String require(Api api, String property, @Nullable String value, Region region) {
		PropertyChecks.resolved(property, value);
		if (!StringUtils.hasText(value)) {
			return region.baseUrl(api);
		}
		String url = StringUtils.trimTrailingCharacter(value.strip(), '/');
		String problem = problem(url, api);
		if (problem != null) {
			throw new InvalidCustomerioPropertyException(property, problem,
					"Set it to a URL such as %s, or remove it to get the address of customerio.region."
						.formatted(region.baseUrl(api)));
		}
		return url;
	}

	private static @Nullable String problem(String url, Api api) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			return "must begin with https:// or http://";
		}
		String authority = matcher.group(2);
		String path = matcher.group(3);
		if (authority.indexOf('@') >= 0) {
			return "must not contain a user or a password";
		}
		if (!matcher.group(4).isEmpty()) {
			return "must not have a query or a fragment";
		}
		Matcher hostAndPort = HOST_AND_PORT.matcher(authority);
		if (!hostAndPort.matches()) {
			return "must have a host, and after it nothing but a port";
		}
		if (hostAndPort.group(2) != null && !isPort(hostAndPort.group(2))) {
			return "must have a port from 1 to %d".formatted(MAX_PORT);
		}
		if (!PATH.matcher(path).matches()) {
			return "must have a path that needs no encoding";
		}
		return problemAtCustomerio(matcher.group(1), hostAndPort.group(1), path, api);
	}

	private static boolean isPort(String port) {
		int number = Integer.parseInt(port);
		return number >= 1 && number <= MAX_PORT;
	}

	/**
	 * At Customer.io's own hosts it is known which API is where.
	 */
	private static @Nullable String problemAtCustomerio(String scheme, String host, String path, Api api) {
		for (Region region : Region.values()) {
			for (Api served : Api.values()) {
				if (host.equalsIgnoreCase(URI.create(region.baseUrl(served)).getHost())) {
					return problemAtHostOf(served, scheme, path, api);
				}
			}
		}
		return null;
	}

	private static @Nullable String problemAtHostOf(Api served, String scheme, String path, Api api) {
		if (served != api) {
			return "is the address of Customer.io's %s, not of the %s".formatted(served.displayName(),
					api.displayName());
		}
		if (scheme.equals("http")) {
			return "must begin with https://, or the credential can be read on its way";
		}
		return path.isEmpty() ? null : "must have no path, which each call adds itself";
	}

}
