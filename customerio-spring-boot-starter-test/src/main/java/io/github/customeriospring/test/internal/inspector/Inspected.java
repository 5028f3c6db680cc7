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

package io.github.customeriospring.test.internal.inspector;

import java.util.Map;
import java.util.function.Supplier;

import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.messaging.Messaging;
import io.github.customeriospring.test.internal.server.FakeServer;
import io.github.customeriospring.test.internal.webhook.WebhookQueue;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * The parts of a fake that the inspector shows and changes.
 *
 * @param name the name of the workspace
 * @param region the region of the workspace
 * @param neighbours where the inspectors of the other workspaces of the application are,
 * by the names of the workspaces
 * @param credentials what opens the fake, none of which is shown
 * @param workspace the workspace
 * @param messaging what was sent to people
 * @param webhooks the webhooks
 * @param server the server
 * @param deliveries changes what became of messages
 * @param reset forgets everything
 * @since 0.1.0
 */
public record Inspected(String name, String region, Supplier<Map<String, String>> neighbours,
		FakeCredentials credentials, FakeWorkspace workspace, Messaging messaging, WebhookQueue webhooks,
		FakeServer server, DeliveryControls deliveries, Runnable reset) {

	@Override
	public String toString() {
		return "Inspected[name=%s]".formatted(this.name);
	}

}
