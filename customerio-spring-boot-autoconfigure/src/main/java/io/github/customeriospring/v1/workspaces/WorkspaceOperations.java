package io.github.customeriospring.v1.workspaces;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Lists workspaces.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Workspaces">Workspaces</a>
 */
public interface WorkspaceOperations {

	/**
	 * Return the workspaces of the account.
	 * @return the workspaces
	 */
	@ResponseField("workspaces")
	@GetExchange("/v1/workspaces")
	List<Workspace> list();

}
