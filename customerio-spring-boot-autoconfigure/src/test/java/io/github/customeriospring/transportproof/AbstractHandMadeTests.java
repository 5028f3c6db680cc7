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

package io.github.customeriospring.transportproof;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What a client stands on every transport that it may be given by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AbstractHandMadeTests {

	private final Set<HandMade> ways;

	private final Set<Hostility> hostilities;

	AbstractHandMadeTests(Set<HandMade> ways, Set<Hostility> hostilities) {
		this.ways = ways;
		this.hostilities = hostilities;
	}

	Stream<Arguments> cells() {
		return this.ways.stream()
			.flatMap((way) -> this.hostilities.stream().map((hostility) -> arguments(way, hostility)));
	}

	/** The first call over some transports takes longer than an attempt may. */
	@BeforeAll
	void warmUp() throws IOException {
		try (HostileServer server = new HostileServer(Hostility.UNAVAILABLE)) {
			for (HandMade way : this.ways) {
				CustomerioV1Client.Builder builder = CustomerioV1Client.builder()
					.apiKey("key")
					.baseUrl(server.baseUrl())
					.retry(RetrySettings.none());
				way.set(builder);
				assertThatExceptionOfType(CustomerioServerException.class)
					.isThrownBy(() -> builder.build().workspaces().list());
			}
		}
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("cells")
	void sendsNothingTwice(HandMade way, Hostility hostility) throws IOException {
		try (HostileServer server = new HostileServer(hostility)) {
			TransportProof.assertSentOnce(client(way, server), server, hostility, way.name(), way.mayRedirectReads());
		}
	}

	static CustomerioV1Client client(HandMade way, HostileServer server) {
		CustomerioV1Client.Builder builder = CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(RetrySettings.none())
			.attemptTimeout(TransportProof.ATTEMPT_TIMEOUT)
			.maxResponseSize(DataSize.ofMegabytes(1));
		way.set(builder);
		return builder.build();
	}

}
