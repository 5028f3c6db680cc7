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

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

import io.github.customeriospring.benchmarks.Clients;
import io.github.customeriospring.benchmarks.HandWritten;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.benchmarks.Stub;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of about 300 bytes, sent alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EntityBenchmark {

	private final JsonMapper mapper = new JsonMapper();

	private Stub stub;

	private URI uri;

	private HandWritten handWrittenWithHttpComponents;

	private HandWritten handWrittenWithJdk;

	private CustomerioV2Client clientWithHttpComponents;

	private CustomerioV2Client clientWithJdk;

	private CustomerioV2Client clientWithoutNetwork;

	@Setup
	public void start() throws IOException {
		this.stub = Stub.start();
		this.uri = URI.create(this.stub.baseUrl() + "/api/v2/entity");
		this.handWrittenWithHttpComponents = HandWritten.withHttpComponents();
		this.handWrittenWithJdk = HandWritten.withJdk();
		this.clientWithHttpComponents = Clients.withHttpComponents(this.stub.baseUrl());
		this.clientWithJdk = Clients.withJdk(this.stub.baseUrl());
		this.clientWithoutNetwork = Clients.withoutNetwork();
	}

	@TearDown
	public void stop() {
		this.stub.close();
	}

	@Benchmark
	public void handWrittenWithHttpComponents() {
		this.handWrittenWithHttpComponents.post(this.uri, this.mapper.writeValueAsBytes(Payloads.event(1)));
	}

	@Benchmark
	public void clientWithHttpComponents() {
		this.clientWithHttpComponents.entity(Payloads.operation(1));
	}

	@Benchmark
	public void handWrittenWithJdk() {
		this.handWrittenWithJdk.post(this.uri, this.mapper.writeValueAsBytes(Payloads.event(1)));
	}

	@Benchmark
	public void clientWithJdk() {
		this.clientWithJdk.entity(Payloads.operation(1));
	}

	/** What the client itself costs. */
	@Benchmark
	public void clientWithoutNetwork() {
		this.clientWithoutNetwork.entity(Payloads.operation(1));
	}

}
