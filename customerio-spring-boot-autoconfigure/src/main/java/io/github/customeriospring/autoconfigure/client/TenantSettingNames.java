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

package io.github.customeriospring.autoconfigure.client;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.error.SettingNames;

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
