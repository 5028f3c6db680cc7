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

package io.github.customeriospring.http.declared;

import java.util.function.Consumer;

import io.github.customeriospring.Arguments;

/**
 * A request that is completed by its methods, one field at a time. It is checked and
 * written when it is sent: later changes do not affect what was sent, and sending it
 * again makes another request. Not thread-safe.
 *
 * @since 0.1.0
 */
public interface MutableRequest {

	/**
	 * Check that nothing is missing and everything is allowed, as far as that can be told
	 * before Customer.io is asked. Sending does this first. By default, everything is
	 * accepted.
	 * @throws IllegalArgumentException if something is missing or not allowed; the
	 * message names the field and never shows its value
	 */
	default void validate() {
	}

	/**
	 * Have a request completed.
	 * @param <R> the type of the request
	 * @param request the request
	 * @param consumer completes it
	 * @return the same request
	 */
	static <R extends MutableRequest> R complete(R request, Consumer<? super R> consumer) {
		Arguments.notNull(consumer, "The consumer that completes the request").accept(request);
		return request;
	}

}
