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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.api.JsonSizes;
import io.github.customeriospring.test.internal.api.MetaErrors;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * The Pipelines API with the workspace as its destination. As with the vendor, what is
 * wrong is answered with success and has no effect, unless the request asks for strict
 * mode.
 *
 * @since 0.1.0
 */
public final class PipelinesApi implements FakeApi {

	/**
	 * How the paths of this API begin on a server that has other APIs too.
	 */
	public static final String BASE_PATH = "/cdp";

	private static final Set<Integer> HIDDEN_STATUSES = Set.of(400, 401);

	private final FakeCredentials credentials;

	private final FakeWorkspace workspace;

	private final List<Route> routes;

	public PipelinesApi(FakeCredentials credentials, FakeWorkspace workspace) {
		this.credentials = credentials;
		this.workspace = workspace;
		List<Route> routes = new ArrayList<>();
		PipelinesMessages.TYPES.forEach((type, reader) -> routes
			.add(Route.post(BASE_PATH + "/v1/" + type, (call) -> single(call, type)).named(type)));
		routes.add(Route.post(BASE_PATH + "/v1/batch", this::batch).named("batch"));
		this.routes = List.copyOf(routes);
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith(BASE_PATH + "/");
	}

	@Override
	public boolean accepts(@Nullable String authorization) {
		return this.credentials.openPipelines(authorization);
	}

	@Override
	public List<Route> routes() {
		return this.routes;
	}

	@Override
	public RateLimitBucket rateLimit() {
		return RateLimitBucket.PIPELINES;
	}

	@Override
	public Reply refuse(RecordedRequest request, Refusal refusal) {
		boolean hidden = HIDDEN_STATUSES.contains(refusal.status()) && !isStrict(request.header("X-Strict-Mode"));
		return hidden ? Reply.json(200, Map.of()) : MetaErrors.listOfBadRequest(refusal);
	}

	private Reply single(RoutedCall call, String type) {
		JsonSizes.check(call.body().length, JsonSizes.MAX_SINGLE);
		PipelinesMessages.read(type, JsonFields.of(call)).accept(this.workspace);
		return Reply.json(200, Map.of());
	}

	/**
	 * In strict mode one bad call spoils the batch, otherwise it is left out.
	 */
	private Reply batch(RoutedCall call) {
		byte[] body = call.body();
		JsonSizes.check(body.length, JsonSizes.MAX_BATCH);
		JsonFields batch = JsonFields.of(call);
		Map<String, @Nullable Object> shared = batch.map("context");
		List<?> items = batch.array("batch");
		List<Integer> sizes = JsonSizes.ofItems(body, "batch");
		List<Consumer<FakeWorkspace>> changes = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			try {
				JsonSizes.check(sizes.get(i), JsonSizes.MAX_SINGLE);
				changes.add(PipelinesMessages.readItem(JsonFields.of(items.get(i), "batch[%d]".formatted(i)), shared));
			}
			catch (RefusedException ex) {
				if (isStrict(call.header("X-Strict-Mode"))) {
					throw ex;
				}
			}
		}
		changes.forEach((change) -> change.accept(this.workspace));
		return Reply.json(200, Map.of());
	}

	private static boolean isStrict(Optional<String> header) {
		return header.filter("1"::equals).isPresent();
	}

}
