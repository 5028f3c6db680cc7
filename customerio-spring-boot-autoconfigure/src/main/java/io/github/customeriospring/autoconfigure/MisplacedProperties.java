package io.github.customeriospring.autoconfigure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names under which people look for a property of ours that has another name, such as
 * those that hand-written clients use.
 */
final class MisplacedProperties {

	private static final Map<String, List<String>> OWN_NAMES = ownNames();

	private MisplacedProperties() {
	}

	/**
	 * Describe what is set in place of any of the given properties.
	 * @return indented lines, or an empty text if there is nothing
	 */
	static String describe(ConfiguredProperties properties, List<String> wanted) {
		return find(properties, (ownNames) -> !Collections.disjoint(ownNames, wanted)).stream()
			.map((line) -> System.lineSeparator() + "    " + line)
			.collect(Collectors.joining());
	}

	/**
	 * Describe what is set in place of a property that is not set.
	 */
	static List<String> withoutEffect(ConfiguredProperties properties) {
		return find(properties, (ownNames) -> ownNames.stream().noneMatch(properties::isPresent));
	}

	private static List<String> find(ConfiguredProperties properties, Predicate<List<String>> ownNames) {
		return OWN_NAMES.entrySet()
			.stream()
			.filter((entry) -> ownNames.test(entry.getValue()) && properties.isPresent(entry.getKey()))
			.map((entry) -> "'%s' has no effect (%s): the name is %s".formatted(entry.getKey(),
					properties.origin(entry.getKey()),
					entry.getValue().stream().collect(Collectors.joining("' or '", "'", "'"))))
			.toList();
	}

	private static Map<String, List<String>> ownNames() {
		String appKey = "customerio.app.api-key";
		String siteId = "customerio.track.site-id";
		String trackKey = "customerio.track.api-key";
		String pipelinesKey = "customerio.pipelines.api-key";
		Map<String, List<String>> names = new LinkedHashMap<>();
		put(names, List.of(trackKey, appKey), "customerio.api-key", "customerio.key", "customerio.token");
		put(names, List.of(appKey), "customerio.app.key", "customerio.app.token", "customerio.app-key",
				"customerio.app-api-key", "customerio.app-token", "customerio.v1.api-key");
		put(names, List.of(siteId), "customerio.site-id", "customerio.app.site-id", "customerio.track-site-id",
				"customerio.tracking.site-id", "customerio.v2.site-id", "customerio.username");
		put(names, List.of(trackKey), "customerio.track.key", "customerio.track-api-key", "customerio.tracking.api-key",
				"customerio.tracking-api-key", "customerio.v2.api-key", "customerio.password");
		put(names, List.of(pipelinesKey), "customerio.pipelines.key", "customerio.pipelines.write-key",
				"customerio.write-key", "customerio.cdp.api-key", "customerio.cdp.write-key");
		put(names, List.of("customerio.app.base-url", "customerio.track.base-url"), "customerio.base-url",
				"customerio.url");
		return names;
	}

	private static void put(Map<String, List<String>> names, List<String> ownNames, String... others) {
		for (String other : others) {
			names.put(other, ownNames);
		}
	}

}
