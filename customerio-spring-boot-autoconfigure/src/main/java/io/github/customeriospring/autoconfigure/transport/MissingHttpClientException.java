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
