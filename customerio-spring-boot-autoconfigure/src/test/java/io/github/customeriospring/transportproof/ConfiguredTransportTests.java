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
