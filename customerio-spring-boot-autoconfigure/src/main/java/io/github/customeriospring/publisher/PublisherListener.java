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

package io.github.customeriospring.publisher;

import io.github.customeriospring.CustomerioException;

/**
 * Is told about operations that will not be delivered. Called in the thread that
 * delivers, which goes on when the method returns: be quick, and do not wait for the
 * publisher. An exception is logged and has no other effect.
 *
 * @since 0.1.0
 */
public interface PublisherListener {

	/**
	 * Customer.io has refused an operation. Called once for each reason.
	 * @param operation the operation
	 * @param refusal why
	 */
	default void refused(UndeliveredOperation operation, OperationRefusal refusal) {
	}

	/**
	 * An operation was given up, since it could not be delivered for too long.
	 * @param operation the operation
	 * @param failure the last failure
	 */
	default void gaveUp(UndeliveredOperation operation, CustomerioException failure) {
	}

	/**
	 * An operation was dropped: to make room for another one, or since the publisher was
	 * closed before it was delivered. In the second case Customer.io may have accepted
	 * it.
	 * @param operation the operation
	 */
	default void dropped(UndeliveredOperation operation) {
	}

	/**
	 * An operation was put aside, to be looked at by somebody. Stores that keep no such
	 * operations never call this.
	 * @param operation the operation
	 */
	default void dead(UndeliveredOperation operation) {
	}

}
