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

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making operations and writing them as JSON.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperationBenchmark {

	private static final Instant TIME = Instant.ofEpochSecond(1_790_000_000L);

	private final JsonMapper mapper = new JsonMapper();

	private final WireJson json = new WireJson();

	private final Map<String, Object> view = Payloads.view(1);

	private final Payloads.View viewRecord = Payloads.View.of(1);

	private final Map<String, Object> rawBody = Payloads.rawBody(1);

	private final EntityOperation fromMap = Payloads.fromMap(1);

	private final EntityOperation fromRecord = Payloads.fromRecord(1);

	@Benchmark
	public EntityOperation build() {
		return Person.id("10000001").event("viewed", this.view).withTimestamp(TIME);
	}

	@Benchmark
	public EntityOperation buildWithIdAndTime() {
		return Person.id("10000001")
			.event("viewed", this.view)
			.withId("01JD8Y3V5W7X9Z1B3D5F7H9K1M")
			.withTimestamp(TIME);
	}

	@Benchmark
	public EntityOperation buildOfRecord() {
		return Person.id("10000001").event("viewed", this.viewRecord).withTimestamp(TIME);
	}

	@Benchmark
	public byte[] writeMap() {
		return this.json.write(this.fromMap);
	}

	@Benchmark
	public byte[] writeRecord() {
		return this.json.write(this.fromRecord);
	}

	@Benchmark
	public byte[] buildAndWriteRaw() {
		return this.json.write(EntityOperation.raw(this.rawBody));
	}

	/** What {@link #buildAndWriteRaw} is compared with. */
	@Benchmark
	public byte[] writeMapByHand() {
		return this.mapper.writeValueAsBytes(this.rawBody);
	}

}
