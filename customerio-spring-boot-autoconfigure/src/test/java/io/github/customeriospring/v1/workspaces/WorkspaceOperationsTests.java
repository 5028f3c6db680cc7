package io.github.customeriospring.v1.workspaces;

import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkspaceOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private WorkspaceOperations workspaces;

	@BeforeEach
	void createClient() {
		this.workspaces = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().workspaces();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("workspaces.json"));
		assertThat(this.workspaces.list()).containsExactly(
				new Workspace(41, "Production", 3_000_000_000L, 2, 17, 1200, 1100),
				new Workspace(42, "Test", 0, 0, 0, 0, 0));
		server.assertRequest("GET", "/v1/workspaces");
	}

	@Test
	void saysThatTheKeyLacksThePermission() {
		server.answer(403, "{\"errors\":[{\"detail\":\"forbidden\",\"status\":\"403\"}]}");
		assertThatExceptionOfType(CustomerioPermissionException.class).isThrownBy(this.workspaces::list)
			.withMessage("App API workspaces.list failed with status 403: forbidden. The key in customerio.app.api-key "
					+ "lacks the permission, or the feature is not enabled in the workspace");
	}

}
