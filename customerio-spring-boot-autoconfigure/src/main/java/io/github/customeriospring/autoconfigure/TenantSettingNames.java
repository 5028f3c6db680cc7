package io.github.customeriospring.autoconfigure;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.SettingNames;

/**
 * What the settings of workspaces are called that the application learns of while it
 * runs.
 */
final class TenantSettingNames implements SettingNames {

	@Override
	public String credential(Api api) {
		return "the credential of the %s that the CustomerioWorkspaceSource returned".formatted(api.displayName());
	}

	@Override
	public String region() {
		return "the region that the CustomerioWorkspaceSource returned";
	}

}
