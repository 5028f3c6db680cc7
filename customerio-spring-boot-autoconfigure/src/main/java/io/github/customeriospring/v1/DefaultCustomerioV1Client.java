package io.github.customeriospring.v1;

import java.util.function.Supplier;

import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.http.declared.DeclaredOperations;

/**
 * A client whose features are all declared interfaces on one connection.
 */
final class DefaultCustomerioV1Client implements CustomerioV1Client {

	private final DeclaredOperations declared;

	DefaultCustomerioV1Client(Supplier<ApiConnection> connection) {
		this.declared = new DeclaredOperations(connection, CustomerioV1Client.class);
	}

	@Override
	public <T> T operations(Class<T> type) {
		return this.declared.of(type);
	}

	@Override
	public String toString() {
		return "CustomerioV1Client";
	}

}
