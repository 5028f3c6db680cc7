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

package io.github.customeriospring.publisher.delivery;

import java.util.List;

import io.github.customeriospring.publisher.OperationRefusal;

/**
 * Learns what became of operations, one by one and in order, in the thread that delivers.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public interface Outcomes<T extends QueuedOperation> {

	/**
	 * Customer.io has accepted an operation.
	 * @param operation the operation
	 */
	void delivered(T operation);

	/**
	 * Customer.io has refused an operation.
	 * @param operation the operation
	 * @param refusals why, at least one reason
	 */
	void refused(T operation, List<OperationRefusal> refusals);

}
