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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.WorkspaceConnection;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says at start, in one line, with which APIs of which workspaces the application talks,
 * where, and over what.
 */
final class StartupLog implements SmartInitializingSingleton {

	private static final CustomerioMode LIVE = CustomerioMode.live();

	private static final Logger logger = LoggerFactory.getLogger(StartupLog.class);

	private final Workspaces workspaces;

	StartupLog(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> parts = new ArrayList<>();
		String ofDefault = describe(this.workspaces.getDefault());
		if (ofDefault != null) {
			parts.add(ofDefault);
		}
		for (Workspace workspace : this.workspaces.named()) {
			String part = describe(workspace);
			parts.add("workspace %s: %s".formatted(workspace.name(), (part != null) ? part : "no credential"));
		}
		if (!parts.isEmpty()) {
			log(String.join("; ", parts));
		}
		for (Workspace workspace : this.workspaces.all()) {
			warnOfUnusedCredentials(workspace);
		}
	}

	private void log(String parts) {
		if (areAllLive()) {
			logger.info("Customer.io: {}", parts);
		}
		else {
			logger.warn("Customer.io: {}", parts);
		}
	}

	private boolean areAllLive() {
		for (Workspace workspace : this.workspaces.all()) {
			if (workspace.mode() != LIVE) {
				return false;
			}
		}
		return true;
	}

	private static void warnOfUnusedCredentials(Workspace workspace) {
		List<String> credentials = workspace.mode().isSending() ? List.of() : credentials(workspace);
		if (!credentials.isEmpty()) {
			logger.warn("Nothing is sent to Customer.io, since {} is log, although {} {} set",
					workspace.property("mode"), String.join(" and ", credentials),
					(credentials.size() == 1) ? "is" : "are");
		}
	}

	/**
	 * Return which of the workspace's own credentials are set.
	 */
	private static List<String> credentials(Workspace workspace) {
		return Stream.of(Api.values())
			.flatMap((api) -> api.credentialKeys("").stream())
			.filter((key) -> workspace.hasAny(List.of(key)))
			.map(workspace::ownProperty)
			.toList();
	}

	private static @Nullable String describe(Workspace workspace) {
		String mode = (workspace.mode() != LIVE) ? ", in a mode of its own" : "";
		List<String> apis = new ArrayList<>();
		for (WorkspaceConnection connection : WorkspaceConnection.allOf(workspace)) {
			apis.add(describe(connection, mode));
		}
		return apis.isEmpty() ? null
				: "region %s, %s, over %s, mode %s".formatted(workspace.region().name().toLowerCase(Locale.ROOT),
						String.join(", ", apis), CustomerioClients.of(workspace).transport(), workspace.mode().name());
	}

	/**
	 * Name the API, without the address: it may be that of an internal proxy.
	 * @param connection the connection
	 * @param mode what to say of the mode of a client that the application has made
	 */
	private static String describe(WorkspaceConnection connection, String mode) {
		List<String> remarks = new ArrayList<>();
		if (connection.hasCustomBaseUrl()) {
			remarks.add("custom base URL");
		}
		for (Map.Entry<String, String> bean : connection.applicationsBeans().entrySet()) {
			remarks.add("its %s is the application's bean '%s'%s".formatted(bean.getKey(), bean.getValue(), mode));
		}
		String api = connection.api().displayName();
		return remarks.isEmpty() ? api : "%s (%s)".formatted(api, String.join(", ", remarks));
	}

}
