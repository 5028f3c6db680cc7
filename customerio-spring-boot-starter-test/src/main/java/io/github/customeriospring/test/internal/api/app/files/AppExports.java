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

package io.github.customeriospring.test.internal.api.app.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.messages.Deliveries;
import io.github.customeriospring.test.internal.api.app.shared.AttributeText;
import io.github.customeriospring.test.internal.api.app.shared.PeopleFilter;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.data.StoredExports;
import io.github.customeriospring.test.internal.data.StoredExports.StoredExport;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Exports in the App API: files with the people or the messages of the workspace as they
 * are when the export is asked for.
 *
 * @since 0.1.0
 */
public final class AppExports {

	private static final List<String> SOURCES = List.of("newsletter_id", "campaign_id", "transactional_message_id",
			"action_id");

	private static final List<String> METRICS = List.of("created", "attempted", "sent", "delivered", "opened",
			"clicked", "converted", "bounced", "spammed", "unsubscribed", "dropped", "failed", "undeliverable");

	private final FakeWorkspace workspace;

	private final Deliveries deliveries;

	private final StoredExports exports;

	public AppExports(FakeWorkspace workspace, Deliveries deliveries, StoredExports exports) {
		this.workspace = workspace;
		this.deliveries = deliveries;
		this.exports = exports;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.post("/v1/exports/customers", this::customers).named("exports.customers"),
				Route.post("/v1/exports/deliveries", this::deliveries).named("exports.deliveries"),
				Route.get("/v1/exports", this::list).named("exports.list"),
				Route.get("/v1/exports/{export_id}", this::get).named("exports.get"),
				Route.get("/v1/exports/{export_id}/download", this::download).named("exports.downloadLink"));
	}

	private Reply customers(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		Predicate<PersonSnapshot> filter = PeopleFilter.read(body.object("filters"));
		List<PersonSnapshot> people = this.workspace.people().stream().filter(filter).toList();
		Set<String> columns = new LinkedHashSet<>(List.of("id", "email", "cio_id"));
		if (body.has("attributes")) {
			columns.addAll(body.strings("attributes"));
		}
		else {
			people.forEach((person) -> columns.addAll(person.attributes().keySet()));
		}
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.copyOf(columns));
		people.forEach((person) -> rows.add(row(person, columns)));
		return export(this.exports.create("customers", "People", rows));
	}

	private static List<String> row(PersonSnapshot person, Set<String> columns) {
		Map<String, String> attributes = AttributeText.of(person.attributes());
		return columns.stream().map((column) -> attributes.getOrDefault(column, "")).toList();
	}

	private Reply deliveries(RoutedCall call) {
		JsonFields body = JsonFields.of(call);
		List<String> sources = SOURCES.stream().filter(body::has).toList();
		if (sources.size() != 1) {
			throw JsonFields.invalid("", "exactly one of " + String.join(", ", SOURCES) + " is required");
		}
		String source = sources.get(0);
		String template = body.id(source);
		Optional<Instant> start = body.timestamp("start");
		Optional<Instant> end = body.timestamp("end");
		Optional<String> metric = body.has("metric") ? Optional.of(body.oneOf("metric", METRICS)) : Optional.empty();
		boolean drafts = body.flag("drafts", false);
		List<String> attributes = body.has("attributes") ? body.strings("attributes") : List.of();
		List<List<String>> rows = new ArrayList<>();
		List<String> header = new ArrayList<>(List.of("delivery_id", "type", "recipient", "subject", "created"));
		header.addAll(attributes);
		rows.add(header);
		this.deliveries.all()
			.stream()
			.filter((message) -> source.equals("transactional_message_id") && template.equals(message.template()))
			.filter((message) -> start.isEmpty() || !message.queuedAt().isBefore(start.get()))
			.filter((message) -> end.isEmpty() || !message.queuedAt().isAfter(end.get()))
			.filter((message) -> metric.isEmpty() || this.deliveries.metrics(message).containsKey(metric.get()))
			.filter((message) -> drafts == (message.status() == SentMessage.Status.DRAFTED))
			.forEach((message) -> rows.add(row(message, attributes)));
		return export(this.exports.create("deliveries", "Messages", rows));
	}

	private List<String> row(SentMessage message, List<String> attributes) {
		List<String> row = new ArrayList<>(List.of(message.deliveryId(), Deliveries.type(message),
				String.join(",", message.to()), Objects.requireNonNullElse(message.subject(), ""),
				String.valueOf(message.queuedAt().getEpochSecond())));
		Map<String, String> known = this.workspace.people()
			.stream()
			.filter((person) -> person.identifiers().equals(message.person()))
			.findFirst()
			.map((person) -> AttributeText.of(person.attributes()))
			.orElse(Map.of());
		attributes.forEach((attribute) -> row.add(known.getOrDefault(attribute, "")));
		return row;
	}

	private Reply list(RoutedCall call) {
		return Reply.json(200, Map.of("exports", this.exports.all().stream().map(AppExports::shape).toList()));
	}

	private Reply get(RoutedCall call) {
		return export(find(call));
	}

	private Reply download(RoutedCall call) {
		return Reply.json(200, Map.of("url", link(call, find(call).id(), this.exports)));
	}

	/**
	 * A link that is good for a while.
	 */
	static String link(RoutedCall call, long exportId, StoredExports exports) {
		return "http://%s%s%d.csv?expires=%d".formatted(call.header("Host").orElse("127.0.0.1"), StorageApi.PATH,
				exportId, exports.linkExpiry());
	}

	private StoredExport find(RoutedCall call) {
		return Query.id(call.path("export_id"))
			.flatMap(this.exports::find)
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such export")));
	}

	private static Reply export(StoredExport export) {
		return Reply.json(200, Map.of("export", shape(export)));
	}

	private static Map<String, @Nullable Object> shape(StoredExport export) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("id", export.id());
		shape.put("deduplicate_id", export.id() + ":" + export.updatedAt().getEpochSecond());
		shape.put("type", export.type());
		shape.put("status", export.status());
		shape.put("failed", false);
		shape.put("description", export.description());
		shape.put("total", export.total());
		shape.put("downloads", export.downloads());
		shape.put("user_id", 1);
		shape.put("user_email", "fake@example.com");
		shape.put("created_at", export.createdAt().getEpochSecond());
		shape.put("updated_at", export.updatedAt().getEpochSecond());
		return shape;
	}

}
