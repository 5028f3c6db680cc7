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

package io.github.customeriospring.publisher.store;

import java.time.InstantSource;

import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;

/**
 * A publisher of calls of the Pipelines API.
 *
 * @since 0.1.0
 */
public final class PipelinesPublisher extends StorePublisher<PipelinesCall> implements CustomerioPipelinesPublisher {

	/**
	 * Create a publisher that nobody watches.
	 * @param api writes and posts operations
	 * @param store keeps and delivers them
	 */
	public PipelinesPublisher(BatchApi<PipelinesCall> api, PublisherStore store) {
		this(api, store, DeliveryObserver.NONE, InstantSource.system());
	}

	/**
	 * Create a publisher.
	 * @param api writes and posts operations
	 * @param store keeps and delivers them
	 * @param observer watches what is handed over
	 * @param clock tells when that is
	 */
	public PipelinesPublisher(BatchApi<PipelinesCall> api, PublisherStore store, DeliveryObserver observer,
			InstantSource clock) {
		super(api, store, observer, clock);
	}

}
