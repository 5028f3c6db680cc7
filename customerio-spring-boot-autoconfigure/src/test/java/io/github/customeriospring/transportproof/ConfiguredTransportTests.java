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

import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every transport, and the kinds of answers that make a transport repeat by itself.
 */
class ConfiguredTransportTests extends AbstractConfiguredTests {

	ConfiguredTransportTests() {
		super(EnumSet.allOf(Configured.class),
				EnumSet.of(Hostility.UNAVAILABLE, Hostility.TEMPORARY_REDIRECT, Hostility.LOGIN));
	}

	@ParameterizedTest
	@EnumSource
	void followsNoRedirect(Configured way) throws IOException {
		Hostility hostility = Hostility.MOVED;
		try (HostileServer server = new HostileServer(hostility)) {
			impatient(way, server).run((context) -> TransportProof
				.assertReadOnce(context.getBean(CustomerioV1Client.class), server, hostility, way.name()));
		}
	}

}
