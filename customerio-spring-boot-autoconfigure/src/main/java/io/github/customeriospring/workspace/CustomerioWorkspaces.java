/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.workspace;

import java.util.Set;

/**
 * Finds workspaces by their names: those that are configured, and those that a
 * {@link CustomerioWorkspaceSource} of the application knows, its tenants.
 * <p>
 * The source is asked when a tenant is needed for the first time, again after
 * {@link #invalidate}, and again when the tenant was not used for a while
 * ({@code customerio.tenants.idle-timeout}). Callers who need the same tenant meanwhile
 * wait for the same answer; others do not. What the source does not know, and what it
 * fails with, is not remembered. Thread-safe.
 * <p>
 * There are publishers for configured workspaces only, as beans of the application, and
 * none for tenants.
 *
 * @since 0.1.0
 */
public interface CustomerioWorkspaces {

	/**
	 * Return a workspace. Ask for it whenever it is needed, rather than to keep it: only
	 * then a replaced key takes effect, and nothing is kept for tenants that are idle.
	 * What was kept goes on to work, under the same rate limits.
	 * @param name the name of a configured workspace, {@code default} for the one without
	 * name, or one that the {@link CustomerioWorkspaceSource} knows
	 * @return the workspace
	 * @throws IllegalArgumentException if the name is blank or holds half of a surrogate
	 * pair
	 * @throws UnknownWorkspaceException if there is no such workspace
	 * @throws WorkspaceCredentialException if the source returned something that cannot
	 * be a credential or an address
	 */
	CustomerioWorkspace get(String name);

	/**
	 * Forget the credentials of a tenant, so that the next {@link #get} asks the source
	 * again. Calls that are under way end as if nothing had happened, and the rate limits
	 * go on to count. Has no effect on configured workspaces and unknown names.
	 * @param name the name of the workspace
	 * @throws IllegalArgumentException if the name is blank or holds half of a surrogate
	 * pair
	 */
	void invalidate(String name);

	/**
	 * Return the names of the configured workspaces, and none of a tenant.
	 * @return the names, {@code default} first if that workspace has a client
	 */
	Set<String> names();

}
