package io.github.customeriospring.publisher.store;

import java.time.InstantSource;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.delivery.BatchApi;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.v2.EntityOperation;

/**
 * A publisher of operations of the Track API v2.
 *
 * @since 0.1.0
 */
public final class TrackPublisher extends StorePublisher<EntityOperation> implements CustomerioPublisher {

	/**
	 * Create a publisher that nobody watches.
	 * @param api writes and posts operations
	 * @param store keeps and delivers them
	 */
	public TrackPublisher(BatchApi<EntityOperation> api, PublisherStore store) {
		this(api, store, DeliveryObserver.NONE, InstantSource.system());
	}

	/**
	 * Create a publisher.
	 * @param api writes and posts operations
	 * @param store keeps and delivers them
	 * @param observer watches what is handed over
	 * @param clock tells when that is
	 */
	public TrackPublisher(BatchApi<EntityOperation> api, PublisherStore store, DeliveryObserver observer,
			InstantSource clock) {
		super(api, store, observer, clock);
	}

}
