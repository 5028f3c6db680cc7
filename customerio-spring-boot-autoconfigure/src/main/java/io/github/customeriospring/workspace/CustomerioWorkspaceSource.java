package io.github.customeriospring.workspace;

import java.util.Optional;

/**
 * Knows the credentials of workspaces that are not configured, from a database for
 * example. A bean of the application: <pre class="code">
 * &#64;Bean
 * CustomerioWorkspaceSource tenants(TenantRepository tenants) {
 *     return (name) -&gt; tenants.findByName(name)
 *         .map((tenant) -&gt; WorkspaceCredentials.builder(tenant.region())
 *             .app(tenant.appKey())
 *             .track(tenant.siteId(), tenant.trackKey())
 *             .build());
 * }
 * </pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioWorkspaceSource {

	/**
	 * Find the credentials of a workspace. Called in the thread of whoever needs the
	 * workspace, once at a time for each name and at the same time for several, while no
	 * lock is held. What it throws reaches everybody who waits for the answer.
	 * @param name the name, as it was given to {@link CustomerioWorkspaces#get}: it may
	 * come from outside
	 * @return the credentials, empty if the name is not known
	 */
	Optional<WorkspaceCredentials> find(String name);

}
