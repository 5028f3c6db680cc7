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
