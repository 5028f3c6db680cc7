package io.github.customeriospring.retryproof;

import org.junit.jupiter.api.Tag;

/**
 * The whole table.
 */
@Tag("proof")
@Tag("once")
class WholeJdkRetryProofTests extends AbstractRetryProofTests {

	WholeJdkRetryProofTests() {
		super(Transport.JDK, OperationTable.ROWS);
	}

}
