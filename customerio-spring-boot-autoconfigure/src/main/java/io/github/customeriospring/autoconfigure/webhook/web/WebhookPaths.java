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

package io.github.customeriospring.autoconfigure.webhook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;

import org.springframework.util.StringUtils;

/**
 * The paths of the workspaces that receive webhooks. That of a workspace with a name is
 * below that of the default workspace, unless it has one of its own.
 */
class WebhookPaths {

	static final String DEFAULT = "/webhooks/customerio";

	private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~!$&'()+,=:@-]+)+");

	private final Map<String, Workspace> workspaces = new LinkedHashMap<>();

	WebhookPaths(Workspaces workspaces) {
		workspaces.all().stream().filter(WebhookPaths::isReceiving).forEach(this::add);
	}

	/**
	 * Tell whether a workspace receives webhooks.
	 */
	static boolean isReceiving(Workspace workspace) {
		return workspace.hasOwnBean(CustomerioWebhookConnectionDetails.class)
				|| (workspace.name().equals(Workspace.DEFAULT)
						&& workspace.bean(CustomerioWebhookConnectionDetails.class) != null);
	}

	private void add(Workspace workspace) {
		Workspace other = this.workspaces.putIfAbsent(path(workspace), workspace);
		if (other != null) {
			throw new InvalidCustomerioPropertyException(workspace.property("webhook.path"),
					"is the path of the workspaces '%s' and '%s'".formatted(other.name(), workspace.name()),
					"Give each workspace a path of its own.");
		}
	}

	private static String path(Workspace workspace) {
		String own = workspace.bindOwn("webhook", new CustomerioWebhookProperties()).getPath();
		if (StringUtils.hasText(own)) {
			return check(workspace, own);
		}
		String common = workspace.bind("webhook", new CustomerioWebhookProperties()).getPath();
		String path = StringUtils.hasText(common) ? check(workspace, common) : DEFAULT;
		return workspace.name().equals(Workspace.DEFAULT) ? path : path + "/" + workspace.name();
	}

	private static String check(Workspace workspace, String path) {
		String property = workspace.property("webhook.path");
		PropertyChecks.resolved(property, path);
		if (!PATH.matcher(path).matches()) {
			throw new InvalidCustomerioPropertyException(property,
					"must be a path such as %s, without pattern, query, dots alone and slash at its end"
						.formatted(DEFAULT),
					"Correct it, or remove it to get the default.");
		}
		return path;
	}

	/**
	 * Return the workspaces by their paths.
	 */
	Map<String, Workspace> workspaces() {
		return this.workspaces;
	}

	Set<String> all() {
		return this.workspaces.keySet();
	}

}
