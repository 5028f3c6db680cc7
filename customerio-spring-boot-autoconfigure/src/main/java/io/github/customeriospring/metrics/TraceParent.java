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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The form that the W3C gives to the name of a span.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace
 * Context</a>
 */
final class TraceParent {

	private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

	private static final String NO_TRACE = "0".repeat(32);

	private static final int SPAN_LENGTH = 16;

	private TraceParent() {
	}

	/**
	 * Write the name of a span.
	 * @return the name, or {@code null} if nobody will see the span
	 */
	static @Nullable String of(TraceContext span) {
		String trace = span.traceId();
		if (Boolean.FALSE.equals(span.sampled()) || trace.isEmpty() || span.spanId().length() != SPAN_LENGTH) {
			return null;
		}
		return "00-" + NO_TRACE.substring(Math.min(trace.length(), NO_TRACE.length())) + trace + "-" + span.spanId()
				+ (Boolean.TRUE.equals(span.sampled()) ? "-01" : "-00");
	}

	/**
	 * Read the name of a span.
	 * @return the span, or {@code null} if the text does not name one
	 */
	static @Nullable TraceContext read(String text, Tracer tracer) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches() || parts.group(1).equals(NO_TRACE)) {
			return null;
		}
		return tracer.traceContextBuilder()
			.traceId(parts.group(1))
			.spanId(parts.group(2))
			.sampled((Integer.parseInt(parts.group(3), 16) & 1) == 1)
			.build();
	}

}
