package io.github.customeriospring.autoconfigure;

/**
 * Registers the beans that a feature has for each workspace below
 * {@code customerio.workspaces}. It is a bean itself, made before all others, by a static
 * method of an auto-configuration, and is asked once for each workspace, in the order of
 * the auto-configurations.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface WorkspaceContributor {

	/**
	 * Register the beans of a workspace. What the application defines for it is there
	 * already.
	 * @param workspace the workspace
	 */
	void contribute(Workspace workspace);

}
