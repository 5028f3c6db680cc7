package io.github.customeriospring.test;

import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

/**
 * Where a fake is and what opens it, as the clients want to know it.
 */
final class FakeConnections {

	private FakeConnections() {
	}

	static CustomerioAppConnectionDetails app(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).app();
	}

	static CustomerioPipelinesConnectionDetails pipelines(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).pipelines();
	}

	static CustomerioTrackConnectionDetails track(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).track();
	}

	/**
	 * Connects the workspaces that a source knows.
	 */
	static CustomerioWorkspaceSource source(CustomerioWorkspaceSource source, Supplier<FakeCustomerio> customerio) {
		return (name) -> source.find(name).map((credentials) -> credentials(customerio.get()));
	}

	private static WorkspaceCredentials credentials(FakeCustomerio customerio) {
		return WorkspaceCredentials.builder(Region.US)
			.app(customerio.appApiKey())
			.track(customerio.siteId(), customerio.trackApiKey())
			.pipelines(customerio.pipelinesApiKey())
			.baseUrl(Api.APP, customerio.baseUrl())
			.baseUrl(Api.TRACK, customerio.baseUrl())
			.baseUrl(Api.PIPELINES, customerio.pipelinesBaseUrl())
			.build();
	}

}
