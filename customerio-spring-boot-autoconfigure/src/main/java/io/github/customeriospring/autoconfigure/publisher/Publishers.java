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

package io.github.customeriospring.autoconfigure.publisher;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;

/**
 * The publishers of all configured workspaces, those that the application has brought
 * itself among them.
 *
 * @since 0.1.0
 */
public final class Publishers {

	private final Workspaces workspaces;

	private volatile @Nullable Map<String, WorkspacePublishers> publishers;

	Publishers(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	/**
	 * Find the publishers once, without a lock, since that makes beans too.
	 */
	private Map<String, WorkspacePublishers> publishers() {
		Map<String, WorkspacePublishers> known = this.publishers;
		if (known == null) {
			known = find();
			this.publishers = known;
		}
		return known;
	}

	private Map<String, WorkspacePublishers> find() {
		Map<String, WorkspacePublishers> publishers = new LinkedHashMap<>();
		this.workspaces.all().forEach((workspace) -> {
			WorkspacePublishers found = new WorkspacePublishers(workspace.name(),
					find(workspace, CustomerioPublisher.class), find(workspace, CustomerioPipelinesPublisher.class));
			if (!found.byApi().isEmpty()) {
				publishers.put(workspace.name(), found);
			}
		});
		return publishers;
	}

	/**
	 * A publisher without a qualifier is that of the default workspace, if it is the only
	 * one.
	 */
	private static <T> @Nullable T find(Workspace workspace, Class<T> type) {
		try {
			return workspace.name().equals(Workspace.DEFAULT) ? workspace.bean(type) : workspace.ownBean(type);
		}
		catch (NoUniqueBeanDefinitionException ex) {
			return null;
		}
	}

	/**
	 * Return the publishers of all workspaces that have any.
	 * @return the publishers, those of the default workspace first
	 */
	public Collection<WorkspacePublishers> all() {
		return Collections.unmodifiableCollection(publishers().values());
	}

	/**
	 * Return the publishers of a workspace.
	 * @param workspace the name of the workspace
	 * @return the publishers, or {@code null} if it has none
	 */
	public @Nullable WorkspacePublishers find(String workspace) {
		return publishers().get(workspace);
	}

}
