package io.github.customeriospring.transportproof;

import java.util.EnumSet;

import org.junit.jupiter.api.Tag;

/**
 * Every transport, and what only time ends.
 */
@Tag("proof")
@Tag("once")
class HandMadeTransportProofTests extends AbstractHandMadeTests {

	HandMadeTransportProofTests() {
		super(EnumSet.allOf(HandMade.class), EnumSet.copyOf(Hostility.SLOW));
	}

}
