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

package io.github.customeriospring.autoconfigure.workspace;

import java.util.List;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;

/**
 * Refuses beans of the application that are qualified for one workspace, but injected
 * without a qualifier too, and so take the place of those of the default workspace: what
 * is meant for that one would go to the other.
 */
final class ExposedBeans {

	private final Workspaces workspaces;

	private ExposedBeans(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	static void refuse(Workspaces workspaces) {
		ExposedBeans beans = new ExposedBeans(workspaces);
		for (ApiBeans api : ApiBeans.values()) {
			beans.refuse(api);
		}
	}

	private void refuse(ApiBeans api) {
		List<String> keys = api.api().credentialKeys("");
		Workspace ofDefault = this.workspaces.getDefault();
		if (!ofDefault.hasAny(keys)) {
			return;
		}
		for (Class<?> type : api.types()) {
			if (!ofDefault.hasOwnBean(type) && !ofDefault.hasCommonBean(type)) {
				this.workspaces.named()
					.forEach((workspace) -> refuse(workspace, type, ofDefault.prefix() + keys.get(0)));
			}
		}
	}

	private static void refuse(Workspace workspace, Class<?> type, String property) {
		String bean = workspace.beans().exposed(type);
		if (bean != null) {
			throw new InvalidCustomerioPropertyException(property,
					"has no effect: the bean '%s' of the workspace '%s' takes the place of the default workspace's %s"
						.formatted(bean, workspace.name(), type.getSimpleName()),
					"Declare the bean with @Bean(defaultCandidate = false) and @Qualifier(\"%s\")."
						.formatted(workspace.name()));
		}
	}

}
