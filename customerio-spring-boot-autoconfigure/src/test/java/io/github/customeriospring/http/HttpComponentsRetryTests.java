package io.github.customeriospring.http;

class HttpComponentsRetryTests extends AbstractRetryTests {

	HttpComponentsRetryTests() {
		super(Transport.HTTP_COMPONENTS);
	}

}
