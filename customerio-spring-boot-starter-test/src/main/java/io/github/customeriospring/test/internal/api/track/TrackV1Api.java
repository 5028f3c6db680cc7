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

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.RateLimitBucket;
import io.github.customeriospring.test.http.RecordedRequest;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.MetaErrors;
import io.github.customeriospring.test.internal.messaging.SentMessages;
import io.github.customeriospring.test.internal.server.FakeApi;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import org.jspecify.annotations.Nullable;

/**
 * Track API v1: people, events, deliveries and the region.
 *
 * @since 0.1.0
 */
public final class TrackV1Api implements FakeApi {

	private final FakeCredentials credentials;

	private final String region;

	private final List<Route> routes;

	public TrackV1Api(FakeCredentials credentials, FakeWorkspace workspace, SentMessages sentMessages, String region) {
		this.credentials = credentials;
		this.region = region;
		this.routes = Stream
			.of(List.of(Route.get("/api/v1/accounts/region", this::region).named("account.region")),
					new TrackV1People(workspace).routes(), new TrackV1Events(workspace).routes(),
					new TrackV1Deliveries(workspace, sentMessages).routes())
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public boolean owns(String path) {
		return path.startsWith("/api/v1/") || path.startsWith("/push/") || path.startsWith("/unsubscribe/");
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
		return MetaErrors.listOfBadRequest(refusal);
	}

	private Reply region(RoutedCall call) {
		String host = "eu".equals(this.region) ? "track-eu.customer.io" : "track.customer.io";
		return Reply.json(200,
				Map.of("url", "https://" + host, "region", this.region, "environment_id", FakeWorkspace.ID));
	}

}
