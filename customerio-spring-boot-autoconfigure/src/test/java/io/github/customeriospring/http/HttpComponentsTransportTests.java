package io.github.customeriospring.http;

class HttpComponentsTransportTests extends AbstractTransportTests {

	HttpComponentsTransportTests() {
		super(Transport.HTTP_COMPONENTS);
	}

}
