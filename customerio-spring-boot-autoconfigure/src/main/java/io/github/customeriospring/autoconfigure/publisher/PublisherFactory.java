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

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.Api;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.client.CustomerioClients;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.publisher.CustomerioPublisherProperties.Store;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.PipelinesBatchApi;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.lane.LaneThreads;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import io.github.customeriospring.publisher.store.PublisherStore;
import io.github.customeriospring.publisher.store.TrackPublisher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * Creates the publishers of a workspace.
 */
class PublisherFactory {

	private final ObjectProvider<PublisherStoreFactory> stores;

	private final Environment environment;

	PublisherFactory(ObjectProvider<PublisherStoreFactory> stores, Environment environment) {
		this.stores = stores;
		this.environment = environment;
	}

	TrackPublisher track(Workspace workspace) {
		TrackBatchApi api = new TrackBatchApi(CustomerioClients.of(workspace).v2Builder().buildBatchConnection());
		DeliveryObserver observer = observer(workspace, Api.TRACK);
		return new TrackPublisher(api, store(workspace, api, observer), observer, InstantSource.system());
	}

	PipelinesPublisher pipelines(Workspace workspace) {
		PipelinesBatchApi api = new PipelinesBatchApi(
				CustomerioClients.of(workspace).pipelinesBuilder().buildCallConnection());
		DeliveryObserver observer = observer(workspace, Api.PIPELINES);
		return new PipelinesPublisher(api, store(workspace, api, observer), observer, InstantSource.system());
	}

	private static DeliveryObserver observer(Workspace workspace, Api api) {
		return DeliveryObserver.of(workspace.beans(DeliveryObserver.class)).forPublisher(workspace.name(), api);
	}

	private PublisherStore store(Workspace workspace, BatchApi<?> api, DeliveryObserver observer) {
		CustomerioPublisherProperties properties = workspace.bind("publisher", new CustomerioPublisherProperties());
		PublisherStoreFactory factory = find(properties.getStore(), workspace);
		return factory.create(new PublisherStoreFactory.Request(workspace, api, properties,
				properties.toSettings(workspace::property), workspace.beans(PublisherListener.class),
				workspace.beans(PayloadCodec.class), observer, threads()));
	}

	private PublisherStoreFactory find(Store store, Workspace workspace) {
		if (store == Store.MEMORY) {
			return new MemoryStoreFactory();
		}
		for (PublisherStoreFactory candidate : this.stores) {
			if (candidate.store() == store) {
				return candidate;
			}
		}
		throw new InvalidCustomerioPropertyException(workspace.property("publisher.store"),
				"is '%s', but what it needs is not there".formatted(store.name().toLowerCase(Locale.ROOT)),
				store.remedy());
	}

	private ThreadFactory threads() {
		return Threading.VIRTUAL.isActive(this.environment)
				? new VirtualThreadTaskExecutor("customerio-publisher-").getVirtualThreadFactory() : new LaneThreads();
	}

}
