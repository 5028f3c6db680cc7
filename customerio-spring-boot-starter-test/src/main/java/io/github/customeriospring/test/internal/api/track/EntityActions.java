package io.github.customeriospring.test.internal.api.track;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The operations of Track v2. Reading one validates it, applying it has no way to fail.
 */
final class EntityActions {

	private static final Map<String, Map<String, Function<JsonFields, Consumer<FakeWorkspace>>>> TYPES = Map
		.of("person", PersonActions.ACTIONS, "object", ObjectActions.ACTIONS, "delivery", DeliveryActions.ACTIONS);

	private EntityActions() {
	}

	static Consumer<FakeWorkspace> read(JsonFields operation) {
		return operation.choice("action", operation.choice("type", TYPES)).apply(operation);
	}

}
