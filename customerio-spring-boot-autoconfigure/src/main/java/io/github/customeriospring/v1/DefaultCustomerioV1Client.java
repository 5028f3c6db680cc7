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
final class DefaultCustomerioV1Client implements CustomerioV1Client {

	private final ApiConnection connection;

	DefaultCustomerioV1Client(ApiConnection connection) {
		this.connection = connection;
	}

	@Override
	public BroadcastOperations broadcasts() {
		return this.connection.operations(BroadcastOperations.class);
	}

	@Override
	public CustomerOperations customers() {
		return this.connection.operations(CustomerOperations.class);
	}

	@Override
	public LiveNotificationOperations liveNotifications() {
		return this.connection.operations(LiveNotificationOperations.class);
	}

	@Override
	public ObjectOperations objects() {
		return this.connection.operations(ObjectOperations.class);
	}

	@Override
	public TransactionalOperations transactional() {
		return this.connection.operations(TransactionalOperations.class);
	}

	@Override
	public WorkspaceOperations workspaces() {
		return this.connection.operations(WorkspaceOperations.class);
	}

	@Override
	public String toString() {
		return "CustomerioV1Client";
	}

}
