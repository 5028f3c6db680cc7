package io.github.customeriospring.autoconfigure.diagnostics;

/**
 * A configuration property has a value that cannot be right. When an application does not
 * start because of it, Spring Boot shows the property, where its value comes from, what
 * is wrong and what to do.
 *
 * @since 0.1.0
 */
public final class InvalidCustomerioPropertyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final String problem;

	private final String action;

	/**
	 * Create an exception.
	 * @param property the full name of the property
	 * @param problem what is wrong with it, as the rest of a sentence that begins with
	 * the property; shows no credential
	 * @param action what to do, as sentences
	 */
	public InvalidCustomerioPropertyException(String property, String problem, String action) {
		super("%s %s. %s".formatted(property, problem, action));
		this.property = property;
		this.problem = problem;
		this.action = action;
	}

	/**
	 * Return the full name of the property.
	 * @return the name
	 */
	public String getProperty() {
		return this.property;
	}

	/**
	 * Return what is wrong.
	 * @return the rest of a sentence that begins with the property
	 */
	public String getProblem() {
		return this.problem;
	}

	/**
	 * Return what to do.
	 * @return one or more sentences
	 */
	public String getAction() {
		return this.action;
	}

}
