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

package io.github.customeriospring.metrics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.customeriospring.publisher.delivery.QueuedOperation;
import io.micrometer.observation.Observation;

/**
 * What is known of a request of a publisher while it is observed.
 *
 * @since 0.1.0
 */
public final class PublisherBatchContext extends Observation.Context {

	private final List<? extends QueuedOperation> operations;

	PublisherBatchContext(List<? extends QueuedOperation> operations) {
		this.operations = operations;
	}

	/**
	 * Return the spans in which the operations were handed over.
	 * @param limit how many at most
	 * @return the spans in W3C's form, each of them once
	 */
	public Set<String> traceParents(int limit) {
		Set<String> traceParents = new LinkedHashSet<>();
		for (QueuedOperation operation : this.operations) {
			String traceParent = operation.traceParent();
			if (traceParent != null && traceParents.add(traceParent) && traceParents.size() == limit) {
				break;
			}
		}
		return traceParents;
	}

}
