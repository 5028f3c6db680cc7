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

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.benchmarks.Clients;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing events of 250 bytes into bodies of 500 KB, without a network; per event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class BatchEncodeBenchmark {

	private static final int REQUESTS = 10;

	private static final int EVENTS = REQUESTS * Payloads.EVENTS_PER_REQUEST;

	private final JsonMapper mapper = new JsonMapper();

	private final CustomerioV2Client client = Clients.withoutNetwork();

	private final List<EntityOperation> operations = Payloads.operations(EVENTS);

	private final List<Payloads.Event> events = Payloads.events(EVENTS);

	@Benchmark
	@OperationsPerInvocation(EVENTS)
	public int handWritten() {
		int bytes = 0;
		for (Payloads.Batch batch : Payloads.requests(this.events)) {
			bytes += this.mapper.writeValueAsBytes(batch).length;
		}
		return bytes;
	}

	@Benchmark
	@OperationsPerInvocation(EVENTS)
	public BatchResult client() {
		return this.client.batch(this.operations);
	}

}
