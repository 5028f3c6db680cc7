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

package io.github.customeriospring.workspace;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * The clients of one workspace, which share its rate limits. Those of a configured
 * workspace are beans of the application, as its publishers are. A tenant has clients
 * only: there is no publisher for it. Thread-safe.
 *
 * @since 0.1.0
 */
public interface CustomerioWorkspace {

	/**
	 * Return the client of the App API.
	 * @return the client, always the same
	 * @throws WorkspaceCredentialException if the workspace has no key of the App API;
	 * the message says what to set
	 */
	CustomerioV1Client v1();

	/**
	 * Return the client of the Track API v2.
	 * @return the client, always the same
	 * @throws WorkspaceCredentialException if the workspace has no credential of the
	 * Track API; the message says what to set
	 */
	CustomerioV2Client v2();

	/**
	 * Return the client of the Track API v1.
	 * @return the client, always the same
	 * @throws WorkspaceCredentialException if the workspace has no credential of the
	 * Track API; the message says what to set
	 */
	CustomerioTrackV1Client trackV1();

	/**
	 * Return the client of the Pipelines API.
	 * @return the client, always the same
	 * @throws WorkspaceCredentialException if the workspace has no key of the Pipelines
	 * API; the message says what to set
	 */
	CustomerioPipelinesClient pipelines();

}
