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

package io.github.customeriospring.metrics;

import java.util.List;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Observes each request of a publisher as {@code customerio.publisher.batch}: a timer
 * and, with tracing, a span. Its tags {@code workspace}, {@code api} and {@code outcome}
 * never hold data. A request of which some operations are refused is a success.
 *
 * @since 0.1.0
 * @see PublisherTracing
 */
public final class BatchObserver implements DeliveryObserver {

	private static final String NAME = "customerio.publisher.batch";

	private final ObservationRegistry registry;

	private final String workspace;

	private final String api;

	/**
	 * Create an observer of the default workspace's publisher of the Track API;
	 * {@link #forPublisher} returns those of others.
	 * @param registry where to report the requests
	 */
	public BatchObserver(ObservationRegistry registry) {
		this(registry, WorkspaceTag.DEFAULT, Api.TRACK);
	}

	private BatchObserver(ObservationRegistry registry, String workspace, Api api) {
		this.registry = registry;
		this.workspace = WorkspaceTag.check(workspace);
		this.api = PublisherTags.value(api);
	}

	@Override
	public DeliveryObserver forPublisher(String workspace, Api api) {
		return new BatchObserver(this.registry, workspace, api);
	}

	@Override
	public <R> R post(List<? extends QueuedOperation> operations, Supplier<R> request) {
		Observation observation = Observation
			.createNotStarted(NAME, () -> new PublisherBatchContext(operations), this.registry)
			.contextualName("customerio publish")
			.lowCardinalityKeyValue(WorkspaceTag.KEY, this.workspace)
			.lowCardinalityKeyValue(PublisherTags.API, this.api)
			.start();
		String outcome = Outcome.SUCCESS;
		try {
			return observation.scoped(request);
		}
		catch (RuntimeException | Error ex) {
			outcome = Outcome.of(ex);
			observation.error(ex);
			throw ex;
		}
		finally {
			observation.lowCardinalityKeyValue(Outcome.KEY, outcome).stop();
		}
	}

}
