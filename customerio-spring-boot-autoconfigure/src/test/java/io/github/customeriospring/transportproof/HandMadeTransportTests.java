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
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every transport, and what ends at once.
 */
class HandMadeTransportTests extends AbstractHandMadeTests {

	HandMadeTransportTests() {
		super(EnumSet.allOf(HandMade.class), EnumSet.complementOf(EnumSet.copyOf(Hostility.SLOW)));
	}

	Stream<Arguments> redirects() {
		return Stream.of(HandMade.values())
			.filter((way) -> !way.mayRedirectReads())
			.flatMap((way) -> Hostility.REDIRECTS.stream().map((hostility) -> arguments(way, hostility)));
	}

	@ParameterizedTest(name = "{0} × {1}")
	@MethodSource("redirects")
	void followsNoRedirect(HandMade way, Hostility hostility) throws IOException {
		try (HostileServer server = new HostileServer(hostility)) {
			TransportProof.assertReadOnce(client(way, server), server, hostility, way.name());
		}
	}

}
