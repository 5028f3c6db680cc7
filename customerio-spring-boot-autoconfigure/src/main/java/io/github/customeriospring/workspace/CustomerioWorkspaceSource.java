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
