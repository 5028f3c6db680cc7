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
import java.util.Map;
import java.util.stream.Collectors;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.WebhookVerifier;
import io.github.customeriospring.webhook.web.SignedRequests;
import org.jspecify.annotations.Nullable;

/**
 * Creates what checks requests to handler methods. Workspaces that are not there have no
 * keys, so that their requests are refused, also where Customer.io is switched off.
 */
final class SignedRequestsFactory {

	private static final WebhookVerifier REFUSING = new WebhookVerifier(List::of, null, InstantSource.system());

	private SignedRequestsFactory() {
	}

	static SignedRequests create(@Nullable Workspaces workspaces) {
		if (workspaces == null) {
			return new SignedRequests((name) -> REFUSING, 1);
		}
		Map<String, WebhookVerifier> verifiers = workspaces.all()
			.stream()
			.collect(Collectors.toMap(Workspace::name, WebhookVerifiers::of));
		return new SignedRequests((name) -> verifiers.getOrDefault(name, REFUSING), maxBodySize(workspaces));
	}

	/**
	 * Return how many bytes a body may have; which workspace it comes from is not known
	 * before it is read.
	 */
	private static int maxBodySize(Workspaces workspaces) {
		return workspaces.all().stream().mapToInt(WebhookEndpoints::maxBodySize).max().orElse(1);
	}

}
