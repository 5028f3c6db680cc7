package io.github.customeriospring.test.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.workspace.Workspace;

/**
 * The operations of Track v2. Reading one validates it, applying it has no way to fail.
 */
final class EntityOperations {

	private static final Map<String, Map<String, Function<JsonFields, Consumer<Workspace>>>> TYPES = Map.of("person",
			PersonOperations.ACTIONS, "object", ObjectOperations.ACTIONS, "delivery", DeliveryOperations.ACTIONS);

	private EntityOperations() {
	}

	static Consumer<Workspace> read(JsonFields operation) {
		Map<String, Function<JsonFields, Consumer<Workspace>>> actions = TYPES
			.get(operation.oneOf("type", sorted(TYPES)));
		return actions.get(operation.oneOf("action", sorted(actions))).apply(operation);
	}

	private static List<String> sorted(Map<String, ?> map) {
		return map.keySet().stream().sorted().toList();
	}

}
