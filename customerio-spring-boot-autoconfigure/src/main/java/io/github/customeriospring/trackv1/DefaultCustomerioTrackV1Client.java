package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.ApiConnection;

/**
 * A client whose operations are all declared interfaces on one connection. What may be
 * told without a credential is told without one.
 */
record DefaultCustomerioTrackV1Client(PeopleOperations people, DeviceOperations devices, EventOperations events,
		SegmentOperations segments, FormOperations forms, MetricOperations metrics, DeliveryOperations deliveries,
		AccountOperations account) implements CustomerioTrackV1Client {

	DefaultCustomerioTrackV1Client(ApiConnection connection) {
		this(connection, connection.withoutCredential());
	}

	private DefaultCustomerioTrackV1Client(ApiConnection connection, ApiConnection withoutCredential) {
		this(connection.operations(PeopleOperations.class), connection.operations(DeviceOperations.class),
				connection.operations(EventOperations.class), connection.operations(SegmentOperations.class),
				connection.operations(FormOperations.class), withoutCredential.operations(MetricOperations.class),
				withoutCredential.operations(DeliveryOperations.class), connection.operations(AccountOperations.class));
	}

	@Override
	public String toString() {
		return "CustomerioTrackV1Client";
	}

}
