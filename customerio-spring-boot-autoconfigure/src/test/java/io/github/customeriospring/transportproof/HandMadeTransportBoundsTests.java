package io.github.customeriospring.transportproof;

import java.util.EnumSet;

/**
 * One transport of each kind, and what only time ends.
 */
class HandMadeTransportBoundsTests extends AbstractHandMadeTests {

	HandMadeTransportBoundsTests() {
		super(EnumSet.of(HandMade.DEFAULT, HandMade.DEFAULT_WITHOUT_HTTP_COMPONENTS, HandMade.REACTOR),
				EnumSet.copyOf(Hostility.SLOW));
	}

}
