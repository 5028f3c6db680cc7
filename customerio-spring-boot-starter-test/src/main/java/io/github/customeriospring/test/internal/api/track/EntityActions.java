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

package io.github.customeriospring.test.internal.api.track;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.ReceivedOperation;
import org.jspecify.annotations.Nullable;

/**
 * The operations of Track v2. Reading one validates it, applying it has no way to fail.
 */
final class EntityActions {

	private static final Map<String, Map<String, Function<JsonFields, Consumer<FakeWorkspace>>>> TYPES = Map
		.of("person", PersonActions.ACTIONS, "object", ObjectActions.ACTIONS, "delivery", DeliveryActions.ACTIONS);

	private static final Set<String> EVENTS = Set.of("event", "page", "screen");

	private EntityActions() {
	}

	static Consumer<FakeWorkspace> read(JsonFields operation) {
		Consumer<FakeWorkspace> change = operation.choice("action", operation.choice("type", TYPES)).apply(operation);
		ReceivedOperation received = received(operation);
		return (workspace) -> workspace.receive(received, change);
	}

	/**
	 * Looks at an operation that is valid. Only an event has an id, and a time only where
	 * the vendor takes one.
	 */
	private static ReceivedOperation received(JsonFields operation) {
		UUID content = UUID.nameUUIDFromBytes(Json.write(operation.all()));
		Object type = operation.required("type");
		Object action = operation.required("action");
		Object subject = subject(operation, type, action);
		boolean event = type.equals("person") && EVENTS.contains(action);
		boolean timed = event || type.equals("delivery") || type.equals("person") && action.equals("identify");
		return ReceivedOperation.of(event ? operation.ulid("id") : null, content, subject,
				timed ? operation.timestamp("timestamp").orElse(null) : null);
	}

	private static @Nullable Object subject(JsonFields operation, Object type, Object action) {
		if (action.equals("merge")) {
			return null;
		}
		return type.equals("person") ? PersonActions.person(operation).canonical()
				: operation.object("identifiers").all();
	}

}
