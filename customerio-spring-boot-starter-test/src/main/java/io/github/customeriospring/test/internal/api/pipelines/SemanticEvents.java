package io.github.customeriospring.test.internal.api.pipelines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectKey;
import io.github.customeriospring.test.internal.workspace.PersonKey;
import io.github.customeriospring.test.internal.workspace.Workspace;
import io.github.customeriospring.test.workspace.DeliveryMetric;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The events whose names are commands.
 */
final class SemanticEvents {

	static final Map<String, Function<PipelinesCall, Consumer<Workspace>>> EVENTS = Map.of("User Deleted",
			onPerson(Workspace::delete), "User Suppressed", onPerson(Workspace::suppress), "User Unsuppressed",
			onPerson(Workspace::unsuppress), "Device Created or Updated", SemanticEvents::addDevice, "Device Deleted",
			SemanticEvents::removeDevice, "Relationship Deleted", SemanticEvents::unrelate, "Object Deleted",
			SemanticEvents::deleteObject, "Report Delivery Event", SemanticEvents::report, "Report Content Event",
			SemanticEvents::reportContent);

	private static final List<String> METRICS = List.of("delivered", "clicked", "converted", "opened");

	private SemanticEvents() {
	}

	private static Function<PipelinesCall, Consumer<Workspace>> onPerson(BiConsumer<Workspace, PersonKey> change) {
		return (call) -> {
			PersonKey person = call.requirePerson();
			return (workspace) -> change.accept(workspace, person);
		};
	}

	/**
	 * The platform of a device may be left out and then is empty.
	 */
	private static Consumer<Workspace> addDevice(PipelinesCall call) {
		PersonKey person = call.requirePerson();
		JsonFields device = call.context().object("device");
		String token = device.id("token");
		String platform = device.has("type") ? device.oneOf("type", List.of("ios", "android")) : "";
		Map<String, @Nullable Object> attributes = call.properties().all();
		return (workspace) -> workspace.addDevice(person,
				new DeviceSnapshot(token, platform, call.at(workspace), attributes));
	}

	private static Consumer<Workspace> removeDevice(PipelinesCall call) {
		PersonKey person = call.requirePerson();
		String token = call.context().object("device").id("token");
		return (workspace) -> workspace.removeDevice(person, token);
	}

	private static Consumer<Workspace> unrelate(PipelinesCall call) {
		PersonKey person = call.requirePerson();
		ObjectKey object = object(call);
		return (workspace) -> workspace.unrelate(person, List.of(new Link<>(object, Map.of())));
	}

	private static Consumer<Workspace> deleteObject(PipelinesCall call) {
		call.requireSomebody();
		ObjectKey object = object(call);
		return (workspace) -> workspace.deleteObject(object);
	}

	private static ObjectKey object(PipelinesCall call) {
		JsonFields properties = call.properties();
		return PipelinesCalls.object(properties, "objectTypeId", properties.id("objectId"));
	}

	private static Consumer<Workspace> report(PipelinesCall call) {
		JsonFields properties = call.properties();
		String deliveryId = properties.string("deliveryId");
		String metric = properties.oneOf("metric", METRICS);
		Map<String, @Nullable Object> details = new LinkedHashMap<>(properties.all());
		details.keySet().removeAll(List.of("deliveryId", "metric"));
		return (workspace) -> workspace
			.report(new DeliveryMetric(deliveryId, metric, call.at(workspace), Collections.unmodifiableMap(details)));
	}

	/**
	 * Is about what anonymous visitors saw, of which the workspace keeps nothing.
	 */
	private static Consumer<Workspace> reportContent(PipelinesCall call) {
		call.properties();
		return (workspace) -> {
		};
	}

}
