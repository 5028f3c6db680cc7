package io.github.customeriospring.retryproof;

/**
 * The whole table.
 */
class HttpComponentsRetryProofTests extends AbstractRetryProofTests {

	HttpComponentsRetryProofTests() {
		super(Transport.HTTP_COMPONENTS, OperationTable.ROWS);
	}

}
