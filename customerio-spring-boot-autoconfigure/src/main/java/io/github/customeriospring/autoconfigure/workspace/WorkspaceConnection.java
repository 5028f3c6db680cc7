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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;

/**
 * What is known of the connection of a workspace to an API, without addresses.
 *
 * @param api the API
 * @param hasCustomBaseUrl whether it is asked at another address than Customer.io's
 * @param applicationsBeans the clients that the application has brought itself, by their
 * type, with the names of their beans
 * @since 0.1.0
 */
public record WorkspaceConnection(Api api, boolean hasCustomBaseUrl, Map<String, String> applicationsBeans) {

	/**
	 * Return to which APIs a workspace is connected.
	 * @param workspace the workspace
	 * @return the connections
	 */
	public static List<WorkspaceConnection> allOf(Workspace workspace) {
		List<WorkspaceConnection> connections = new ArrayList<>();
		for (ApiBeans beans : ApiBeans.values()) {
			String baseUrl = beans.baseUrl(workspace);
			if (baseUrl != null) {
				connections.add(new WorkspaceConnection(beans.api(), !isOfRegion(beans.api(), baseUrl),
						applicationsBeans(workspace, beans)));
			}
		}
		return connections;
	}

	private static Map<String, String> applicationsBeans(Workspace workspace, ApiBeans beans) {
		Map<String, String> applicationsBeans = new LinkedHashMap<>();
		for (Class<?> client : beans.clients()) {
			String bean = workspace.beans().applicationsClient(client);
			if (bean != null) {
				applicationsBeans.put(client.getSimpleName(), bean);
			}
		}
		return applicationsBeans;
	}

	private static boolean isOfRegion(Api api, String baseUrl) {
		for (Region region : Region.values()) {
			if (region.baseUrl(api).equals(baseUrl)) {
				return true;
			}
		}
		return false;
	}

}
