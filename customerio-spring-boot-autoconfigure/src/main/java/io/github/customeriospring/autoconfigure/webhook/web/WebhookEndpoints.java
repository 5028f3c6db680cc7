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

import java.util.List;
import java.util.Objects;

import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.WebhookObserver;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import io.github.customeriospring.webhook.web.WebhookEndpoint;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The endpoints of all workspaces that receive webhooks.
 */
class WebhookEndpoints {

	private static final Log logger = LogFactory.getLog(WebhookEndpoints.class);

	private final List<WebhookEndpoint> endpoints;

	WebhookEndpoints(WebhookPaths paths) {
		this.endpoints = paths.workspaces()
			.entrySet()
			.stream()
			.map((entry) -> create(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static WebhookEndpoint create(String path, Workspace workspace) {
		if (hasNoKey(Objects.requireNonNull(WebhookVerifiers.details(workspace)))) {
			logger.warn(
					"Webhooks of the workspace '%s' are refused, since there is no signing key: set %s to the one that Customer.io shows"
						.formatted(workspace.name(), workspace.ownProperty("webhook.signing-keys")));
		}
		logger.info("Customer.io: webhooks of the workspace '%s' at %s".formatted(workspace.name(), path));
		return new WebhookEndpoint(workspace.name(), path, WebhookVerifiers.of(workspace), inbox(workspace),
				maxBodySize(workspace), WebhookObserver.of(workspace.beans(WebhookObserver.class)));
	}

	private static boolean hasNoKey(CustomerioWebhookConnectionDetails details) {
		try {
			return details.getSigningKeys().stream().noneMatch(StringUtils::hasText);
		}
		catch (RuntimeException ex) {
			// They are asked for again with each request
			return false;
		}
	}

	private static WebhookInbox inbox(Workspace workspace) {
		return Objects.requireNonNull(workspace.name().equals(Workspace.DEFAULT) ? workspace.bean(WebhookInbox.class)
				: workspace.ownBean(WebhookInbox.class));
	}

	/**
	 * Return how many bytes a body has at most that is kept.
	 */
	static int maxBodySize(Workspace workspace) {
		DataSize size = workspace.bind("webhook", new CustomerioWebhookProperties()).getMaxBodySize();
		String property = workspace.property("webhook.max-body-size");
		PropertyChecks.size(property, size);
		if (size.toBytes() > WebhookEndpoint.MAX_SIZE) {
			throw new InvalidCustomerioPropertyException(property,
					"must be at most 50MB, but is %dB".formatted(size.toBytes()),
					"Set it to a size such as 5MB, or remove it to get the default.");
		}
		return (int) size.toBytes();
	}

	List<WebhookEndpoint> all() {
		return this.endpoints;
	}

}
