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

package io.github.customeriospring.autoconfigure.publisher;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.PublisherSettings;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.StoreBuilder;

/**
 * Creates the stores of one kind.
 */
interface PublisherStoreFactory {

	/**
	 * Return which kind.
	 */
	CustomerioPublisherProperties.Store store();

	/**
	 * Create a store.
	 * @param request for whom
	 */
	PublisherStore create(Request request);

	/**
	 * For whom a store is.
	 *
	 * @param workspace the workspace
	 * @param api where to deliver
	 * @param properties the settings of the workspace
	 * @param settings the settings that all stores have
	 * @param listeners who learns of operations that are not delivered
	 * @param codecs how to write and read what is kept, the first one writes
	 * @param observer watches the requests
	 * @param threads makes threads
	 */
	record Request(Workspace workspace, BatchApi<?> api, CustomerioPublisherProperties properties,
			PublisherSettings settings, List<PublisherListener> listeners, List<PayloadCodec> codecs,
			DeliveryObserver observer, ThreadFactory threads) {

		/**
		 * Tell a builder what all stores are told.
		 */
		<B extends StoreBuilder<B>> B configure(B builder) {
			return builder.workspace(this.workspace.name())
				.settings(this.settings)
				.listeners(this.listeners)
				.observer(this.observer)
				.threads(this.threads);
		}

		/**
		 * Return the full name of the property that decides.
		 */
		UnaryOperator<String> names() {
			return this.workspace::property;
		}

	}

}
