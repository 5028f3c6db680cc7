package io.github.customeriospring.v1.workspaces;

import java.util.List;

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
	default List<Workspace> list() {
		return all().workspaces();
	}

	/**
	 * Return the workspaces of the account, as Customer.io answers.
	 * @return the workspaces
	 */
	@GetExchange("/v1/workspaces")
	Workspaces all();

	/**
	 * The workspaces of an account.
	 *
	 * @param workspaces the workspaces
	 */
	record Workspaces(List<Workspace> workspaces) {

		public Workspaces {
			workspaces = (workspaces != null) ? List.copyOf(workspaces) : List.of();
		}

	}

}
