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

package io.github.customeriospring.test.internal.api.pipelines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * The events whose names are commands.
 */
final class SemanticEventRules {

	static final Map<String, Function<PipelinesMessage, Consumer<FakeWorkspace>>> EVENTS = Map.of("User Deleted",
			onPerson(FakeWorkspace::delete), "User Suppressed", onPerson(FakeWorkspace::suppress), "User Unsuppressed",
			onPerson(FakeWorkspace::unsuppress), "Device Created or Updated", SemanticEventRules::addDevice,
			"Device Deleted", SemanticEventRules::removeDevice, "Relationship Deleted", SemanticEventRules::unrelate,
			"Object Deleted", SemanticEventRules::deleteObject, "Report Delivery Event", SemanticEventRules::report,
			"Report Content Event", SemanticEventRules::reportContent);

	private static final List<String> METRICS = List.of("delivered", "clicked", "converted", "opened");

	private SemanticEventRules() {
	}

	private static Function<PipelinesMessage, Consumer<FakeWorkspace>> onPerson(
			BiConsumer<FakeWorkspace, PersonRef> change) {
		return (message) -> {
			PersonRef person = message.requirePerson();
			return (workspace) -> change.accept(workspace, person);
		};
	}

	/**
	 * The platform of a device may be left out and then is empty.
	 */
	private static Consumer<FakeWorkspace> addDevice(PipelinesMessage message) {
		PersonRef person = message.requirePerson();
		JsonFields device = message.context().object("device");
		String token = device.id("token");
		String platform = device.has("type") ? device.oneOf("type", List.of("ios", "android")) : "";
		Map<String, @Nullable Object> attributes = message.properties().all();
		return (workspace) -> workspace.addDevice(person,
				new DeviceSnapshot(token, platform, message.at(workspace), attributes));
	}

	private static Consumer<FakeWorkspace> removeDevice(PipelinesMessage message) {
		PersonRef person = message.requirePerson();
		String token = message.context().object("device").id("token");
		return (workspace) -> workspace.removeDevice(person, token);
	}

	private static Consumer<FakeWorkspace> unrelate(PipelinesMessage message) {
		PersonRef person = message.requirePerson();
		ObjectRef object = object(message);
		return (workspace) -> workspace.unrelate(person, List.of(new Link<>(object, Map.of())));
	}

	private static Consumer<FakeWorkspace> deleteObject(PipelinesMessage message) {
		message.requireSomebody();
		ObjectRef object = object(message);
		return (workspace) -> workspace.deleteObject(object);
	}

	private static ObjectRef object(PipelinesMessage message) {
		JsonFields properties = message.properties();
		return PipelinesMessages.object(properties, "objectTypeId", properties.id("objectId"));
	}

	private static Consumer<FakeWorkspace> report(PipelinesMessage message) {
		JsonFields properties = message.properties();
		String deliveryId = properties.string("deliveryId");
		String metric = properties.oneOf("metric", METRICS);
		Map<String, @Nullable Object> details = new LinkedHashMap<>(properties.all());
		details.keySet().removeAll(List.of("deliveryId", "metric"));
		return (workspace) -> workspace.report(
				new ReportedMetric(deliveryId, metric, message.at(workspace), Collections.unmodifiableMap(details)));
	}

	/**
	 * Is about what anonymous visitors saw, of which the workspace keeps nothing.
	 */
	private static Consumer<FakeWorkspace> reportContent(PipelinesMessage message) {
		message.properties();
		return (workspace) -> {
		};
	}

}
