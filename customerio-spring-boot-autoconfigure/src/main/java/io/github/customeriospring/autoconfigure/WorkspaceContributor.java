package io.github.customeriospring.autoconfigure;

/**
 * Registers the beans that a feature has for each workspace below
 * {@code customerio.workspaces}. It is a lazy bean, made by a static method of an
 * auto-configuration before all others where there are such workspaces, and is asked once
 * for each, in the order of the auto-configurations.
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
