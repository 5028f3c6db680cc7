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

package io.github.customeriospring.test.internal.inspector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.customeriospring.test.internal.api.track.WorkspaceFile;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.EventSnapshot;
import io.github.customeriospring.test.workspace.ObjectSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import io.github.customeriospring.test.workspace.RelatedObject;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.jspecify.annotations.Nullable;

/**
 * The workspace with its people and objects.
 */
final class WorkspaceRoutes {

	private static final int MAX_ENTRIES = 1_000;

	private final Inspected inspected;

	private final FakeWorkspace workspace;

	WorkspaceRoutes(Inspected inspected) {
		this.inspected = inspected;
		this.workspace = inspected.workspace();
	}

	List<Route> routes() {
		return List.of(Route.get(Inspector.API + "workspaces", this::workspaces),
				Route.get(Inspector.API + "people", this::people),
				Route.get(Inspector.API + "people/{cio_id}", this::person),
				Route.get(Inspector.API + "objects", this::objects),
				Route.get(Inspector.API + "objects/{cio_object_id}", this::object),
				Route.get(Inspector.API + "dump", (call) -> Params.ok(WorkspaceFile.write(this.workspace))));
	}

	private Reply workspaces(RoutedCall call) {
		return Params.ok(
				new Workspaces(
						List.of(new WorkspaceView(FakeWorkspace.ID, this.inspected.name(), this.inspected.region(),
								this.workspace.now(), this.workspace.size(), this.workspace.objects().size(),
								this.workspace.objectTypes(), this.workspace.events().size(),
								this.workspace.operations(), this.workspace.repeats())),
						this.inspected.neighbours().get()));
	}

	private Reply people(RoutedCall call) {
		Predicate<Supplier<String>> search = Params.search(call);
		List<PersonSnapshot> people = Params.lastFirst(this.workspace.people(), (person) -> search
			.test(() -> person.identifiers().cioId() + " " + Json.writeString(person.attributes())));
		return Params.ok(Params.part(call, people, PersonLine::of));
	}

	private Reply person(RoutedCall call) {
		Optional<PersonSnapshot> person = this.workspace
			.person(new PersonRef(PersonRef.Kind.CIO_ID, call.path("cio_id")));
		return Params.found(person.map(this::view), "There is no such person");
	}

	private PersonView view(PersonSnapshot person) {
		List<TimelineEntry> timeline = timeline(person);
		return new PersonView(person.identifiers(), person.attributes(), person.timestamps(), person.devices(),
				person.relationships(), person.segments(), timeline.size(),
				timeline.subList(0, Math.min(timeline.size(), MAX_ENTRIES)));
	}

	private Reply objects(RoutedCall call) {
		Predicate<Supplier<String>> search = Params.search(call);
		List<ObjectSnapshot> objects = Params.lastFirst(this.workspace.objects(), (object) -> search
			.test(() -> object.typeId() + " " + object.objectId() + " " + Json.writeString(object.attributes())));
		return Params.ok(Params.part(call, objects, Function.identity()));
	}

	private Reply object(RoutedCall call) {
		return Params.found(this.workspace.objects()
			.stream()
			.filter((object) -> object.cioObjectId().equals(call.path("cio_object_id")))
			.findFirst(), "There is no such object");
	}

	private List<TimelineEntry> timeline(PersonSnapshot person) {
		List<TimelineEntry> entries = new ArrayList<>();
		person.events().forEach((event) -> entries.add(TimelineEntry.of(event)));
		Map<String, List<ReportedMetric>> reported = this.workspace.reportedMetrics()
			.stream()
			.collect(Collectors.groupingBy(ReportedMetric::deliveryId));
		for (SentMessage message : this.inspected.messaging().sentMessages().messages()) {
			if (message.person() != null && message.person().cioId().equals(person.identifiers().cioId())) {
				entries.add(TimelineEntry.of(message));
				addOutcomes(message, reported.getOrDefault(message.deliveryId(), List.of()), entries);
			}
		}
		Collections.reverse(entries);
		entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
		return entries;
	}

	/**
	 * What the application reported says more than what the fake noted of it.
	 */
	private void addOutcomes(SentMessage message, List<ReportedMetric> reported, List<TimelineEntry> entries) {
		Map<String, Instant> outcomes = new LinkedHashMap<>(
				this.inspected.messaging().outcomes().of(message.deliveryId()));
		for (ReportedMetric metric : reported) {
			entries.add(TimelineEntry.of(metric));
			outcomes.remove(metric.metric());
		}
		outcomes.forEach((metric, at) -> entries.add(TimelineEntry.of(message, metric, at)));
	}

	/**
	 * The workspaces.
	 *
	 * @param items the workspace of this fake
	 * @param others where the inspectors of the other fakes of the application are, by
	 * the names of their workspaces
	 */
	record Workspaces(List<WorkspaceView> items, Map<String, String> others) {

	}

	/**
	 * A workspace.
	 */
	record WorkspaceView(int id, String name, String region, Instant now, int people, int objects,
			List<String> objectTypes, int events, long operations, long repeats) {

	}

	/**
	 * A person in a list.
	 */
	record PersonLine(PersonIdentifiers identifiers, int attributes, int devices, int events, int relationships,
			Set<Integer> segments, boolean unsubscribed) {

		static PersonLine of(PersonSnapshot person) {
			return new PersonLine(person.identifiers(), person.attributes().size(), person.devices().size(),
					person.events().size(), person.relationships().size(), person.segments(), person.isUnsubscribed());
		}

	}

	/**
	 * A person with all that is known.
	 *
	 * @param happened how much there is in the time-line
	 * @param timeline the end of it, the last entry first
	 */
	record PersonView(PersonIdentifiers identifiers, Map<String, Object> attributes, Map<String, Instant> timestamps,
			List<DeviceSnapshot> devices, List<RelatedObject> relationships, Set<Integer> segments, int happened,
			List<TimelineEntry> timeline) {

	}

	/**
	 * Something that a person did or got, the last first.
	 *
	 * @param kind an event, a page, a screen, a message, or what became of one
	 */
	record TimelineEntry(Instant at, String kind, String name, Map<String, @Nullable Object> data,
			@Nullable String deliveryId) {

		static TimelineEntry of(EventSnapshot event) {
			return new TimelineEntry(event.timestamp(), event.kind().name().toLowerCase(Locale.ROOT), event.name(),
					event.attributes(), null);
		}

		static TimelineEntry of(SentMessage message) {
			return new TimelineEntry(message.queuedAt(), "message",
					message.channel().wireName() + " " + message.status().name().toLowerCase(Locale.ROOT), Map.of(),
					message.deliveryId());
		}

		static TimelineEntry of(ReportedMetric metric) {
			return new TimelineEntry(metric.timestamp(), "metric", metric.metric(), metric.details(),
					metric.deliveryId());
		}

		static TimelineEntry of(SentMessage message, String metric, Instant at) {
			return new TimelineEntry(at, "metric", metric, Map.of(), message.deliveryId());
		}

	}

}
