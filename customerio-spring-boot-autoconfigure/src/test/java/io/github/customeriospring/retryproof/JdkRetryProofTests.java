package io.github.customeriospring.retryproof;

/**
 * The table in short: an operation of each kind for each client.
 */
class JdkRetryProofTests extends AbstractRetryProofTests {

	JdkRetryProofTests() {
		super(Transport.JDK, OperationTable.ONE_OF_EACH_KIND);
	}

}
