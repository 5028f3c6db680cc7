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

import java.util.Locale;
import java.util.function.Supplier;

import io.github.customeriospring.http.Call;
import io.github.customeriospring.http.CallObserver;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes each call as {@code customerio.calls}: a timer and, with tracing, a span that
 * is the parent of the spans of all attempts. Its tags {@code workspace}, {@code mode},
 * {@code api}, {@code operation}, {@code outcome} and {@code retries} never hold data.
 *
 * @since 0.1.0
 */
public final class ObservationCallObserver implements CallObserver {

	private static final String NAME = "customerio.calls";

	private final ObservationRegistry registry;

	private final String workspace;

	/**
	 * Create an observer for the clients of an application with one workspace: the tag
	 * {@code workspace} is {@code default}.
	 * @param registry where to report the calls
	 */
	public ObservationCallObserver(ObservationRegistry registry) {
		this(registry, WorkspaceTag.DEFAULT);
	}

	/**
	 * Create an observer for the clients of one of several workspaces.
	 * @param registry where to report the calls
	 * @param workspace what the application calls the workspace, the value of the tag
	 * {@code workspace}: one of few names, never an identifier
	 * @throws IllegalArgumentException if the name is empty
	 */
	public ObservationCallObserver(ObservationRegistry registry, String workspace) {
		this.registry = registry;
		this.workspace = WorkspaceTag.check(workspace);
	}

	@Override
	public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
		Observation observation = Observation.createNotStarted(NAME, this.registry)
			.contextualName("customerio " + call.operation().name())
			.lowCardinalityKeyValue(WorkspaceTag.KEY, this.workspace)
			.lowCardinalityKeyValue("mode", call.mode())
			.lowCardinalityKeyValue("api", call.operation().api().name().toLowerCase(Locale.ROOT))
			.lowCardinalityKeyValue("operation", call.operation().name())
			.start();
		String outcome = Outcome.SUCCESS;
		try {
			return observation.scoped(work);
		}
		catch (RuntimeException | Error ex) {
			outcome = Outcome.of(ex);
			observation.error(ex);
			throw ex;
		}
		finally {
			observation.lowCardinalityKeyValue(Outcome.KEY, outcome)
				.lowCardinalityKeyValue("retries", String.valueOf(call.retries()))
				.stop();
		}
	}

	@Override
	public CallObserver forWorkspace(String workspace) {
		return new ObservationCallObserver(this.registry, workspace);
	}

}
