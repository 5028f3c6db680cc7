package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.ApiConnection;

/**
 * A client whose operations are all declared interfaces on one connection.
 */
record DefaultCustomerioTrackV1Client(EventOperations events,
		AccountOperations account) implements CustomerioTrackV1Client {

	DefaultCustomerioTrackV1Client(ApiConnection connection) {
		this(connection.operations(EventOperations.class), connection.operations(AccountOperations.class));
	}

	@Override
	public String toString() {
		return "CustomerioTrackV1Client";
	}

}
