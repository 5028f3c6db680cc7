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

import java.time.InstantSource;
import java.util.List;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyChecks;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookProperties;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the verifiers of workspaces.
 */
final class WebhookVerifiers {

	private WebhookVerifiers() {
	}

	/**
	 * Create a verifier. Without signing keys it refuses everything.
	 */
	static WebhookVerifier of(Workspace workspace) {
		CustomerioWebhookConnectionDetails details = details(workspace);
		CustomerioWebhookProperties properties = workspace.bind("webhook", new CustomerioWebhookProperties());
		PropertyChecks.positive(workspace.property("webhook.tolerance"), properties.getTolerance());
		return new WebhookVerifier((details != null) ? details::getSigningKeys : List::of, properties.getTolerance(),
				InstantSource.system());
	}

	/**
	 * Return the signing keys of a workspace. Those without a qualifier are those of the
	 * default workspace: no other one takes what it has not signed itself.
	 */
	static @Nullable CustomerioWebhookConnectionDetails details(Workspace workspace) {
		return workspace.name().equals(Workspace.DEFAULT) ? workspace.bean(CustomerioWebhookConnectionDetails.class)
				: workspace.ownBean(CustomerioWebhookConnectionDetails.class);
	}

}
