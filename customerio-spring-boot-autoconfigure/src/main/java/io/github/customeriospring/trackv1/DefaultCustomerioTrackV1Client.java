package io.github.customeriospring.trackv1;

import java.util.function.Supplier;

import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.http.declared.DeclaredOperations;

/**
 * A client whose operations are all declared interfaces on one connection.
 */
final class DefaultCustomerioTrackV1Client implements CustomerioTrackV1Client {

	private final DeclaredOperations declared;

	DefaultCustomerioTrackV1Client(Supplier<ApiConnection> connection) {
		this.declared = new DeclaredOperations(connection, CustomerioTrackV1Client.class);
	}

	@Override
	public <T> T operations(Class<T> type) {
		return this.declared.of(type);
	}

	@Override
	public String toString() {
		return "CustomerioTrackV1Client";
	}

}
