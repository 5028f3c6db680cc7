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

import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.micrometer.observation.Observation;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import org.jspecify.annotations.Nullable;

/**
 * Links the span of a request of a publisher to those in which its operations were handed
 * over. A request belongs to none of their traces: it begins one of its own.
 * <p>
 * As an observer it tells the publisher in which span an operation is handed over. As a
 * handler of observations it makes the spans of the requests that a {@link BatchObserver}
 * observes: it must come before handlers that make a span of any observation, and only
 * the first one that fits be used, as Spring Boot does.
 *
 * @since 0.1.0
 */
public final class PublisherTracing extends DefaultTracingObservationHandler implements DeliveryObserver {

	/** As many as OpenTelemetry keeps unless it is told otherwise. */
	private static final int MAX_LINKS = 128;

	/**
	 * Create a handler.
	 * @param tracer knows and makes spans
	 */
	public PublisherTracing(Tracer tracer) {
		super(tracer);
	}

	@Override
	public @Nullable String traceParent() {
		TraceContext span = getTracer().currentTraceContext().context();
		return (span != null) ? TraceParent.of(span) : null;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof PublisherBatchContext;
	}

	@Override
	public void onStart(Observation.Context context) {
		Span.Builder span = getTracer().spanBuilder().setNoParent();
		for (String traceParent : ((PublisherBatchContext) context).traceParents(MAX_LINKS)) {
			TraceContext origin = TraceParent.read(traceParent, getTracer());
			if (origin != null) {
				span.addLink(new Link(origin));
			}
		}
		getTracingContext(context).setSpan(span.start());
	}

}
