package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.ApiConnection;

/**
 * A client whose operations are all declared interfaces on one connection. What may be
 * told without a credential is told without one.
 */
final class DefaultCustomerioTrackV1Client implements CustomerioTrackV1Client {

	private final ApiConnection connection;

	private final ApiConnection withoutCredential;

	DefaultCustomerioTrackV1Client(ApiConnection connection) {
		this.connection = connection;
		this.withoutCredential = connection.withoutCredential();
	}

	@Override
	public PeopleOperations people() {
		return this.connection.operations(PeopleOperations.class);
	}

	@Override
	public DeviceOperations devices() {
		return this.connection.operations(DeviceOperations.class);
	}

	@Override
	public EventOperations events() {
		return this.connection.operations(EventOperations.class);
	}

	@Override
	public SegmentOperations segments() {
		return this.connection.operations(SegmentOperations.class);
	}

	@Override
	public FormOperations forms() {
		return this.connection.operations(FormOperations.class);
	}

	@Override
	public MetricOperations metrics() {
		return this.withoutCredential.operations(MetricOperations.class);
	}

	@Override
	public DeliveryOperations deliveries() {
		return this.withoutCredential.operations(DeliveryOperations.class);
	}

	@Override
	public AccountOperations account() {
		return this.connection.operations(AccountOperations.class);
	}

	@Override
	public String toString() {
		return "CustomerioTrackV1Client";
	}

}
