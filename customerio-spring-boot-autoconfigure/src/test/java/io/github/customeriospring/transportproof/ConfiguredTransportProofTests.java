package io.github.customeriospring.transportproof;

import java.util.EnumSet;

import org.junit.jupiter.api.Tag;

/**
 * Every transport, and everything that may happen to it.
 */
@Tag("proof")
@Tag("once")
class ConfiguredTransportProofTests extends AbstractConfiguredTests {

	ConfiguredTransportProofTests() {
		super(EnumSet.allOf(Configured.class), EnumSet.allOf(Hostility.class));
	}

}
