package io.github.customeriospring.http;

class JdkRetryTests extends AbstractRetryTests {

	JdkRetryTests() {
		super(Transport.JDK);
	}

}
