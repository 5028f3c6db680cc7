package io.github.customeriospring.metrics;

import org.springframework.util.Assert;

/**
 * The tag that every meter has, so that an application with several workspaces can tell
 * them apart and Prometheus sees the same keys always.
 */
final class WorkspaceTag {

	static final String KEY = "workspace";

	static final String DEFAULT = "default";

	private WorkspaceTag() {
	}

	static String check(String workspace) {
		Assert.hasText(workspace, "'workspace' must not be empty");
		return workspace;
	}

}
