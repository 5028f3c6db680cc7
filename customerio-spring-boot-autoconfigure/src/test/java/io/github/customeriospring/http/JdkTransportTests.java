package io.github.customeriospring.http;

class JdkTransportTests extends AbstractTransportTests {

	JdkTransportTests() {
		super(Transport.JDK);
	}

}
