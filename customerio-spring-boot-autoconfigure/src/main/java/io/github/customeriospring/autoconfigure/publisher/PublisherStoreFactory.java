package io.github.customeriospring.autoconfigure.publisher;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.autoconfigure.Workspace;
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
