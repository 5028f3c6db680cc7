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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.JsonSizes;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * Track API v2: one operation, or a batch of them of which the good ones count.
 *
 * @since 0.1.0
 */
public final class TrackV2Api implements FakeApi {

	private final FakeCredentials credentials;

	private final FakeWorkspace workspace;

	private final List<Route> routes = List.of(Route.post("/api/v2/entity", this::entity).named("entity"),
			Route.post("/api/v2/batch", this::batch).named("batch"));

	public TrackV2Api(FakeCredentials credentials, FakeWorkspace workspace) {
		this.credentials = credentials;
		this.workspace = workspace;
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith("/api/v2/");
	}

	@Override
	public boolean accepts(@Nullable String authorization) {
		return this.credentials.openTrack(authorization);
	}

	@Override
	public List<Route> routes() {
		return this.routes;
	}

	@Override
	public RateLimitBucket rateLimit() {
		return RateLimitBucket.TRACK;
	}

	@Override
	public Reply refuse(RecordedRequest request, Refusal refusal) {
		return Reply.json(refusal.status(), Map.of("errors", List.of(error(refusal))));
	}

	private static Map<String, Object> error(Refusal refusal) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("reason", refusal.reason());
		error.put("field", refusal.field());
		error.put("message", refusal.message());
		return error;
	}

	private Reply entity(RoutedCall call) {
		JsonSizes.check(call.body().length, JsonSizes.MAX_SINGLE);
		EntityActions.read(JsonFields.of(call)).accept(this.workspace);
		return Reply.json(200, Map.of());
	}

	private Reply batch(RoutedCall call) {
		byte[] body = call.body();
		JsonSizes.check(body.length, JsonSizes.MAX_BATCH);
		List<?> items = JsonFields.of(call).array("batch");
		List<Integer> sizes = JsonSizes.ofItems(body, "batch");
		List<Map<String, Object>> errors = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			try {
				JsonSizes.check(sizes.get(i), JsonSizes.MAX_SINGLE);
				EntityActions.read(JsonFields.of(items.get(i), "")).accept(this.workspace);
			}
			catch (RefusedException ex) {
				Map<String, Object> error = new LinkedHashMap<>();
				error.put("batch_index", i);
				error.putAll(error(ex.refusal()));
				errors.add(error);
			}
		}
		return errors.isEmpty() ? Reply.json(200, Map.of()) : Reply.json(207, Map.of("errors", errors));
	}

}
