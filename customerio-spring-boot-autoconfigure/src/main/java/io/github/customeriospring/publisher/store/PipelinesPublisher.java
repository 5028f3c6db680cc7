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
