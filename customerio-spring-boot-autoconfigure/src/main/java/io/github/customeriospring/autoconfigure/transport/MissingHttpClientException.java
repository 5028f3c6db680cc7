package io.github.customeriospring.autoconfigure.transport;

/**
 * A property names an HTTP client whose library is not there.
 */
class MissingHttpClientException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final String value;

	private final String dependency;

	MissingHttpClientException(String property, String value, String dependency) {
		super("'%s' is '%s', but its HTTP client is not on the class path".formatted(property, value));
		this.property = property;
		this.value = value;
		this.dependency = dependency;
	}

	String getProperty() {
		return this.property;
	}

	String getValue() {
		return this.value;
	}

	String getDependency() {
		return this.dependency;
	}

}
