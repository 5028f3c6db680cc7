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

package io.github.customeriospring.benchmarks.jmh;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.benchmarks.Clients;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.customers.CustomerPage;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call of each client without a network, which leaves what the client itself costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ClientsBenchmark {

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("key")
		.requestFactory(Clients.noNetwork())
		.build();

	private final CustomerioV2Client v2 = Clients.withoutNetwork();

	private final CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
		.siteId("site")
		.apiKey("key")
		.requestFactory(Clients.noNetwork())
		.build();

	private final CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
		.apiKey("key")
		.requestFactory(Clients.noNetwork())
		.build();

	private final Map<String, Object> data = Map.of("sku", "A1");

	@Benchmark
	public CustomerPage searchWithV1() {
		return this.v1.customers().search(Filter.inSegment(7));
	}

	@Benchmark
	public void entityWithV2() {
		this.v2.entity(Payloads.operation(1));
	}

	@Benchmark
	public void eventWithTrackV1() {
		this.trackV1.events().create(PersonId.id("42"), "viewed", this.data);
	}

	@Benchmark
	public void trackWithPipelines() {
		this.pipelines.track(PipelinesUser.id("42"), "viewed", this.data);
	}

}
