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

package io.github.customeriospring.autoconfigure.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.customeriospring.autoconfigure.diagnostics.ConfiguredProperties;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;

/**
 * Names under which people look for a property of ours that has another name, such as
 * those that hand-written clients use.
 */
final class MisplacedProperties {

	private static final Pattern WORKSPACE = Pattern.compile("customerio\\.workspaces\\.[^.]+\\.");

	private static final Map<String, List<String>> OWN_NAMES = ownNames();

	private MisplacedProperties() {
	}

	/**
	 * Describe what is set in place of any of the given properties.
	 * @return indented lines, or an empty text if there is nothing
	 */
	static String describe(ConfiguredProperties properties, List<String> wanted) {
		return find(properties, prefix(wanted.get(0)), (ownNames) -> !Collections.disjoint(ownNames, wanted)).stream()
			.map((line) -> System.lineSeparator() + "    " + line)
			.collect(Collectors.joining());
	}

	/**
	 * Describe what is set in place of a property of a workspace that is not set.
	 */
	static List<String> withoutEffect(ConfiguredProperties properties, String prefix) {
		return find(properties, prefix, (ownNames) -> ownNames.stream().noneMatch(properties::isPresent));
	}

	/**
	 * Tell whether one of the names begins like this.
	 * @param element an element of a name, in the uniform spelling
	 */
	static boolean isBeginning(String element) {
		return OWN_NAMES.keySet().stream().anyMatch((name) -> name.split("\\.")[0].replace("-", "").equals(element));
	}

	private static String prefix(String property) {
		Matcher matcher = WORKSPACE.matcher(property);
		return matcher.lookingAt() ? matcher.group() : PropertyNames.PREFIX;
	}

	private static List<String> find(ConfiguredProperties properties, String prefix, Predicate<List<String>> ownNames) {
		List<String> lines = new ArrayList<>();
		for (Map.Entry<String, List<String>> entry : OWN_NAMES.entrySet()) {
			String other = prefix + entry.getKey();
			if (properties.isPresent(other)) {
				List<String> names = entry.getValue().stream().map(prefix::concat).toList();
				if (ownNames.test(names)) {
					lines.add("'%s' has no effect (%s): the name is '%s'".formatted(other, properties.origin(other),
							String.join("' or '", names)));
				}
			}
		}
		return lines;
	}

	private static Map<String, List<String>> ownNames() {
		String appKey = "app.api-key";
		String siteId = "track.site-id";
		String trackKey = "track.api-key";
		String pipelinesKey = "pipelines.api-key";
		Map<String, List<String>> names = new LinkedHashMap<>();
		put(names, List.of(trackKey, appKey), "api-key", "key", "token");
		put(names, List.of(appKey), "app.key", "app.token", "app-key", "app-api-key", "app-token", "v1.api-key");
		put(names, List.of(siteId), "site-id", "app.site-id", "track-site-id", "tracking.site-id", "v2.site-id",
				"username");
		put(names, List.of(trackKey), "track.key", "track-api-key", "tracking.api-key", "tracking-api-key",
				"v2.api-key", "password");
		put(names, List.of(pipelinesKey), "pipelines.key", "pipelines.write-key", "write-key", "cdp.api-key",
				"cdp.write-key");
		put(names, List.of("app.base-url", "track.base-url"), "base-url", "url");
		put(names, List.of("mode"), "mode.type", "log", "log.enabled", "redirect.enabled", "redirect.mode", "dry-run",
				"test-mode", "sandbox");
		put(names, List.of("log-bodies"), "log.bodies", "log-body", "mode.log-bodies");
		put(names, List.of("redirect.email"), "redirect.to", "redirect.address", "redirect.mail", "redirect-to",
				"redirect-email", "mode.redirect.email");
		put(names, List.of("redirect.phone"), "redirect.phone-number", "redirect.number", "redirect.sms");
		put(names, List.of("redirect.person"), "redirect.id", "redirect.person-id", "redirect.person.id",
				"redirect.identifier");
		put(names, List.of("redirect.allow"), "redirect.allowed", "redirect.allow-list", "allow");
		return names;
	}

	private static void put(Map<String, List<String>> names, List<String> ownNames, String... others) {
		for (String other : others) {
			names.put(other, ownNames);
		}
	}

}
