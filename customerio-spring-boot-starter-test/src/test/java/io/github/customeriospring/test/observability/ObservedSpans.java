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

package io.github.customeriospring.test.observability;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Keeps what became a span, if there were tracing.
 */
class ObservedSpans implements ObservationHandler<Observation.Context> {

	private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

	@Override
	public void onStop(Observation.Context context) {
		this.spans.add(new Span(Objects.requireNonNull(context.getName()), String.valueOf(context.getContextualName()),
				context.getLowCardinalityKeyValues(), context.getHighCardinalityKeyValues()));
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

	List<Span> all() {
		return List.copyOf(this.spans);
	}

	/**
	 * A span.
	 *
	 * @param observation what was observed
	 * @param name the name of the span
	 * @param tags what is in metrics, too
	 * @param details what is in the span only
	 */
	record Span(String observation, String name, KeyValues tags, KeyValues details) {

		static Set<String> keys(KeyValues values) {
			return values.stream().map(KeyValue::getKey).collect(Collectors.toSet());
		}

	}

}
