package io.github.customeriospring.test.internal.api.track;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.Workspace;

/**
 * The operations of Track v2. Reading one validates it, applying it has no way to fail.
 */
final class EntityOperations {

	private static final Map<String, Map<String, Function<JsonFields, Consumer<Workspace>>>> TYPES = Map.of("person",
			PersonOperations.ACTIONS, "object", ObjectOperations.ACTIONS, "delivery", DeliveryOperations.ACTIONS);

	private EntityOperations() {
	}

	static Consumer<Workspace> read(JsonFields operation) {
		return operation.choice("action", operation.choice("type", TYPES)).apply(operation);
	}

}
