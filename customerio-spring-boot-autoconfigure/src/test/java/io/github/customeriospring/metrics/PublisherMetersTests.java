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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.Api;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublisherMetersTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final AtomicLong now = new AtomicLong();

	private TrackPublisher publisher;

	@BeforeEach
	void createPublisher() {
		TrackBatchApi api = new TrackBatchApi(this.server.connection());
		DeliveryObserver observer = new BatchMeters(this.meters).forPublisher("shop", Api.TRACK);
		this.publisher = new TrackPublisher(api, MemoryStore.builder(api).observer(observer).build(), observer,
				InstantSource.system());
		new PublisherMeters(this.publisher, "shop", Api.TRACK, this.now::get).bindTo(this.meters);
	}

	@AfterEach
	void closePublisher() {
		this.publisher.close();
	}

	@Test
	void countsWhatBecameOfOperations() {
		this.server.answer((batch) -> TrackServer.Answer.refusing(List.of(0)));
		this.publisher.publishAll(List.of(Person.id("42").event("a"), Person.id("42").event("b")));
		this.publisher.flush(LONG);
		assertThat(count("accepted")).isEqualTo(2);
		assertThat(count("delivered")).isEqualTo(1);
		assertThat(count("refused")).isEqualTo(1);
		assertThat(gauge("queued")).isZero();
		assertThat(List.of(count("dropped"), count("gave-up"), count("dead"), count("late"), count("retried"),
				count("blocked"), count("lease-changes")))
			.containsOnly(0.0);
	}

	@Test
	void showsWhatWaitsAndWhy() {
		this.publisher.pause();
		this.publisher.publish(Person.id("42").event("e"));
		assertThat(gauge("queued")).isEqualTo(1);
		assertThat(gauge("queued.bytes")).isBetween(60.0, 300.0);
		assertThat(oldest("paused")).isPositive();
		assertThat(List.of(oldest("waiting"), oldest("retrying"), oldest("limited"))).containsOnly(0.0);
	}

	@Test
	void measuresRequestsAlsoThoseThatAreRepeated() {
		int[] requests = new int[1];
		this.server
			.answer((batch) -> (requests[0]++ == 0) ? new TrackServer.Answer(503, "", Map.of()) : TrackServer.ACCEPTED);
		this.publisher.publishAll(List.of(Person.id("42").event("a"), Person.id("42").event("b")));
		this.publisher.flush(LONG);
		assertThat(count("retried")).isEqualTo(1);
		assertThat(summary("batch.size").count()).isEqualTo(2);
		assertThat(summary("batch.size").max()).isEqualTo(2);
		assertThat(summary("batch.bytes").max()).isBetween(120.0, (double) this.server.batches().get(1).bytes());
	}

	@Test
	void asksThePublisherOnceForAllMeters() {
		assertThat(count("accepted")).isZero();
		this.publisher.publish(Person.id("42").event("e"));
		assertThat(count("accepted")).isZero();
		this.now.addAndGet(Duration.ofSeconds(1).toNanos());
		assertThat(count("accepted")).isEqualTo(1);
	}

	@Test
	void tagsNothingButWorkspaceApiAndState() {
		assertThat(this.meters.getMeters()).hasSize(18).allSatisfy((meter) -> {
			boolean oldest = meter.getId().getName().equals("customerio.publisher.oldest");
			assertThat(meter.getId().getTags()).extracting(Tag::getKey)
				.containsExactly(
						oldest ? new String[] { "api", "state", "workspace" } : new String[] { "api", "workspace" });
			assertThat(meter.getId().getTag("api")).isEqualTo("track");
			assertThat(meter.getId().getTag("workspace")).isEqualTo("shop");
		});
	}

	@Test
	void refusesAWorkspaceWithoutAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublisherMeters(this.publisher, " ", Api.TRACK))
			.withMessageContaining("workspace");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BatchMeters(this.meters).forPublisher("", Api.PIPELINES))
			.withMessageContaining("workspace");
	}

	private double count(String name) {
		return this.meters.get("customerio.publisher." + name).functionCounter().count();
	}

	private double gauge(String name) {
		return this.meters.get("customerio.publisher." + name).gauge().value();
	}

	private double oldest(String state) {
		return this.meters.get("customerio.publisher.oldest").tag("state", state).timeGauge().value(TimeUnit.SECONDS);
	}

	private DistributionSummary summary(String name) {
		return this.meters.get("customerio.publisher." + name).summary();
	}

}
