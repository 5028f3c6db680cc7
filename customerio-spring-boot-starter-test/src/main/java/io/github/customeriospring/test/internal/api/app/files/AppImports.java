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

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.test.internal.api.Identifiers;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.app.shared.Query;
import io.github.customeriospring.test.internal.data.DataStore;
import io.github.customeriospring.test.internal.data.ImportRequest;
import io.github.customeriospring.test.internal.data.StoredImport;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import org.jspecify.annotations.Nullable;

/**
 * Imports in the App API.
 *
 * @since 0.1.0
 */
public final class AppImports {

	private static final List<String> TYPES = List.of("people", "event", "relationship", "object");

	private static final List<String> ROWS = List.of("all", "only_new", "only_existing");

	private final DataStore data;

	public AppImports(DataStore data) {
		this.data = data;
	}

	/**
	 * What is answered here.
	 * @return the routes
	 */
	public List<Route> routes() {
		return List.of(Route.post("/v1/imports", this::create).named("imports.create"),
				Route.get("/v1/imports/{import_id}", this::get).named("imports.get"));
	}

	private Reply create(RoutedCall call) {
		JsonFields fields = JsonFields.of(call).object("import");
		String type = fields.oneOf("type", TYPES);
		String rows = fields.has("data_to_process") ? fields.oneOf("data_to_process", ROWS) : "all";
		if (type.equals("event") && rows.equals("only_new")) {
			throw JsonFields.invalid("import.data_to_process", "events cannot be imported with only_new");
		}
		ImportRequest request = new ImportRequest(type, fields.string("name"), url(fields), identifier(type, fields),
				type.equals("object") ? objectType(fields) : null, rows, fields.text("description"));
		return Reply.json(200, Map.of("import", shape(this.data.imports().create(request))));
	}

	private static String objectType(JsonFields fields) {
		String objectType = fields.id("object_type_id");
		Identifiers.checkObjectTypeId("import.object_type_id", objectType);
		return objectType;
	}

	private static URI url(JsonFields fields) {
		try {
			return URI.create(fields.string("data_file_url"));
		}
		catch (IllegalArgumentException ex) {
			throw JsonFields.invalid("import.data_file_url", "data_file_url must be an address");
		}
	}

	private static @Nullable String identifier(String type, JsonFields fields) {
		return switch (type) {
			case "object" -> null;
			case "relationship" -> fields.oneOf("identifier", List.of("id", "email", "cio_id"));
			default -> fields.oneOf("identifier", List.of("id", "email"));
		};
	}

	private Reply get(RoutedCall call) {
		StoredImport found = Query.id(call.path("import_id"))
			.flatMap(this.data.imports()::find)
			.orElseThrow(() -> new RefusedException(Refusal.notFound("there is no such import")));
		Map<String, @Nullable Object> shape = shape(found);
		Long errors = found.errorExport();
		if (errors != null) {
			shape.put("error_export_id", errors);
			shape.put("error_download_url",
					"http://%s/v1/exports/%d/download".formatted(call.header("Host").orElse("127.0.0.1"), errors));
		}
		return Reply.json(200, Map.of("import", shape));
	}

	private static Map<String, @Nullable Object> shape(StoredImport stored) {
		ImportRequest request = stored.request();
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("id", stored.id());
		shape.put("name", request.name());
		shape.put("description", Objects.requireNonNullElse(request.description(), ""));
		shape.put("type", request.type());
		shape.put("identifier", request.identifier());
		shape.put("object_type_id", request.objectTypeId());
		shape.put("state", stored.state());
		shape.put("rows_to_import", stored.rows());
		shape.put("rows_imported", stored.imported());
		shape.put("error", stored.error());
		shape.put("data_to_process", request.rows());
		shape.put("people_to_process", request.rows());
		shape.put("created_at", stored.createdAt().getEpochSecond());
		shape.put("updated_at", stored.createdAt().getEpochSecond());
		return shape;
	}

}
