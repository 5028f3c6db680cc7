package io.github.customeriospring.autoconfigure;

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
		String bean = workspace.exposedBean(type);
		if (bean != null) {
			throw new InvalidCustomerioPropertyException(property,
					"has no effect: the bean '%s' of the workspace '%s' takes the place of the default workspace's %s"
						.formatted(bean, workspace.name(), type.getSimpleName()),
					"Declare the bean with @Bean(defaultCandidate = false) and @Qualifier(\"%s\")."
						.formatted(workspace.name()));
		}
	}

}
