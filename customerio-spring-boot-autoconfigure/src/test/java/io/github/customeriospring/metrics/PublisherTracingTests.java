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

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.CurrentTraceContext;
import brave.propagation.ThreadLocalCurrentTraceContext;
import brave.sampler.Sampler;
import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublisherTracingTests {

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final Queue<MutableSpan> spans = new ConcurrentLinkedQueue<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private Sampler sampler = Sampler.ALWAYS_SAMPLE;

	private Tracing tracing;

	@AfterEach
	void closeTracing() {
		this.tracing.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void linksTheSpanOfARequestToThoseThatPublished(boolean longTraces) {
		Tracer tracer = tracer(longTraces);
		try (TrackPublisher publisher = publisher(tracer)) {
			publisher.pause();
			Span first = publish(publisher, tracer, "a", "b");
			Span second = publish(publisher, tracer, "c");
			publisher.publish(Person.id("42").event("d"));
			publisher.resume();
			publisher.flush(Duration.ofSeconds(30));
			assertThat(links(onlyBatch())).containsExactly(name(first), name(second));
			assertThat(onlyBatch().parentId()).isNull();
			assertThat(onlyBatch().traceId()).isNotIn(first.context().traceId(), second.context().traceId());
			assertThat(onlyBatch().tags()).containsEntry("workspace", "shop")
				.containsEntry("api", "track")
				.containsEntry("outcome", "success");
		}
	}

	@Test
	void linksTo128SpansAtMost() {
		Tracer tracer = tracer(true);
		try (TrackPublisher publisher = publisher(tracer)) {
			publisher.pause();
			IntStream.range(0, 130).forEach((i) -> publish(publisher, tracer, "e"));
			publisher.resume();
			publisher.flush(Duration.ofSeconds(30));
			assertThat(links(onlyBatch())).hasSize(128);
		}
	}

	@Test
	void tellsOutcomesApartAndTracesEachAttempt() {
		Tracer tracer = tracer(true);
		int[] requests = new int[1];
		this.server
			.answer((batch) -> (requests[0]++ == 0) ? new TrackServer.Answer(503, "", Map.of()) : TrackServer.ACCEPTED);
		try (TrackPublisher publisher = publisher(tracer)) {
			Span span = publish(publisher, tracer, "e");
			publisher.flush(Duration.ofSeconds(30));
			assertThat(batches()).extracting((batch) -> batch.tag("outcome"))
				.containsExactlyInAnyOrder("server_error", "success");
			assertThat(batches()).allSatisfy((batch) -> assertThat(links(batch)).containsExactly(name(span)));
			assertThat(this.meters.get("customerio.publisher.batch")
				.tags("workspace", "shop", "api", "track", "outcome", "server_error")
				.timer()
				.count()).isEqualTo(1);
		}
	}

	@Test
	void keepsNothingOfSpansThatNobodySees() {
		this.sampler = Sampler.NEVER_SAMPLE;
		Tracer tracer = tracer(true);
		PublisherTracing observer = new PublisherTracing(tracer);
		assertThat(observer.traceParent()).isNull();
		Span span = tracer.nextSpan().start();
		in(span, tracer, () -> assertThat(observer.traceParent()).isNull());
		assertThat(new PublisherTracing(Tracer.NOOP).traceParent()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01" })
	void ignoresWhatIsNoNameOfASpan(String text) {
		assertThat(TraceParent.read(text, tracer(true))).isNull();
	}

	private Tracer tracer(boolean longTraces) {
		CurrentTraceContext current = ThreadLocalCurrentTraceContext.create();
		this.tracing = Tracing.newBuilder()
			.currentTraceContext(current)
			.traceId128Bit(longTraces)
			.sampler(this.sampler)
			.addSpanHandler(new SpanHandler() {

				@Override
				public boolean end(brave.propagation.TraceContext context, MutableSpan span, Cause cause) {
					PublisherTracingTests.this.spans.add(new MutableSpan(span));
					return true;
				}

			})
			.build();
		return new BraveTracer(this.tracing.tracer(), new BraveCurrentTraceContext(current));
	}

	private TrackPublisher publisher(Tracer tracer) {
		ObservationRegistry observations = ObservationRegistry.create();
		PublisherTracing publisherTracing = new PublisherTracing(tracer);
		observations.observationConfig()
			.observationHandler(new DefaultMeterObservationHandler(this.meters))
			.observationHandler(new FirstMatchingCompositeObservationHandler(
					List.of(publisherTracing, new DefaultTracingObservationHandler(tracer))));
		DeliveryObserver observer = DeliveryObserver.of(List.of(new BatchObserver(observations), publisherTracing))
			.forPublisher("shop", Api.TRACK);
		TrackBatchApi api = new TrackBatchApi(this.server.connection());
		return new TrackPublisher(api, MemoryStore.builder(api).observer(observer).build(), observer,
				InstantSource.system());
	}

	private static Span publish(TrackPublisher publisher, Tracer tracer, String... events) {
		Span span = tracer.nextSpan().name("caller").start();
		in(span, tracer, () -> Stream.of(events).forEach((event) -> publisher.publish(Person.id("42").event(event))));
		span.end();
		return span;
	}

	private static void in(Span span, Tracer tracer, Runnable work) {
		Tracer.SpanInScope scope = tracer.withSpan(span);
		try {
			work.run();
		}
		finally {
			scope.close();
		}
	}

	private List<MutableSpan> batches() {
		return this.spans.stream().filter((span) -> "customerio publish".equals(span.name())).toList();
	}

	private MutableSpan onlyBatch() {
		assertThat(batches()).hasSize(1);
		return batches().get(0);
	}

	private static String name(Span span) {
		return "0".repeat(32 - span.context().traceId().length()) + span.context().traceId() + " "
				+ span.context().spanId();
	}

	/**
	 * Brave has no links, so they are tags.
	 */
	private static List<String> links(MutableSpan span) {
		return IntStream.range(0, 1_000)
			.takeWhile((i) -> span.tag("links[%d].traceId".formatted(i)) != null)
			.mapToObj(
					(i) -> span.tag("links[%d].traceId".formatted(i)) + " " + span.tag("links[%d].spanId".formatted(i)))
			.map((link) -> "0".repeat(49 - link.length()) + link)
			.toList();
	}

}
