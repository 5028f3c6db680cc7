package io.github.customeriospring.v1;

import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.livenotifications.LiveNotificationOperations;
import io.github.customeriospring.v1.objects.ObjectOperations;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import io.github.customeriospring.v1.workspaces.WorkspaceOperations;

/**
 * A client whose features are all declared interfaces on one connection.
 */
record DefaultCustomerioV1Client(BroadcastOperations broadcasts, CustomerOperations customers,
		LiveNotificationOperations liveNotifications, ObjectOperations objects, TransactionalOperations transactional,
		WorkspaceOperations workspaces) implements CustomerioV1Client {

	DefaultCustomerioV1Client(ApiConnection connection) {
		this(connection.operations(BroadcastOperations.class), connection.operations(CustomerOperations.class),
				connection.operations(LiveNotificationOperations.class), connection.operations(ObjectOperations.class),
				connection.operations(TransactionalOperations.class), connection.operations(WorkspaceOperations.class));
	}

	@Override
	public String toString() {
		return "CustomerioV1Client";
	}

}
