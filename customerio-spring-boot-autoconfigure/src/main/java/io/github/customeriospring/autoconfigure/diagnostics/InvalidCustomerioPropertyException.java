/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
