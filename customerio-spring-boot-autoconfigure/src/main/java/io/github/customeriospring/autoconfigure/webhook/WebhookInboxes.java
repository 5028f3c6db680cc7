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

package io.github.customeriospring.autoconfigure.webhook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.inbox.WebhookInbox;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;

/**
 * The inboxes of all configured workspaces, those that the application has brought itself
 * among them.
 *
 * @since 0.1.0
 */
public final class WebhookInboxes {

	private final Workspaces workspaces;

	private volatile @Nullable Map<String, WebhookInbox> inboxes;

	WebhookInboxes(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	/**
	 * Return the inboxes of all workspaces that have one. They are found once, without a
	 * lock, since that makes beans too.
	 * @return the inboxes by the names of the workspaces, that of the default workspace
	 * first
	 */
	public Map<String, WebhookInbox> all() {
		Map<String, WebhookInbox> known = this.inboxes;
		if (known == null) {
			known = find();
			this.inboxes = known;
		}
		return known;
	}

	private Map<String, WebhookInbox> find() {
		Map<String, WebhookInbox> inboxes = new LinkedHashMap<>();
		this.workspaces.all().forEach((workspace) -> {
			WebhookInbox inbox = find(workspace);
			if (inbox != null) {
				inboxes.put(workspace.name(), inbox);
			}
		});
		return Collections.unmodifiableMap(inboxes);
	}

	/**
	 * An inbox without a qualifier is that of the default workspace, if it is the only
	 * one.
	 */
	private static @Nullable WebhookInbox find(Workspace workspace) {
		try {
			return workspace.name().equals(Workspace.DEFAULT) ? workspace.bean(WebhookInbox.class)
					: workspace.ownBean(WebhookInbox.class);
		}
		catch (NoUniqueBeanDefinitionException ex) {
			return null;
		}
	}

}
