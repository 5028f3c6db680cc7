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

import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.Placeholders;
import io.github.customeriospring.workspace.WorkspaceCredentialException;
import io.github.customeriospring.workspace.WorkspaceCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Connection details that come from the {@code CustomerioWorkspaceSource}, checked as
 * those from the properties are.
 *
 * @param app the details of the App API, {@code null} without a credential
 * @param track the details of the Track API, {@code null} without a credential
 * @param pipelines the details of the Pipelines API, {@code null} without a credential
 */
record TenantConnections(@Nullable CustomerioAppConnectionDetails app, @Nullable CustomerioTrackConnectionDetails track,
		@Nullable CustomerioPipelinesConnectionDetails pipelines) {

	private static final String NO_PREFIX = "";

	/**
	 * Check what the source returned.
	 * @param credentials what it returned
	 * @param isSending whether a credential is needed, and looked at
	 * @throws WorkspaceCredentialException if it cannot be right; the message shows no
	 * value
	 */
	static TenantConnections of(WorkspaceCredentials credentials, boolean isSending) {
		return new TenantConnections(app(credentials, isSending), track(credentials, isSending),
				pipelines(credentials, isSending));
	}

	private static @Nullable CustomerioAppConnectionDetails app(WorkspaceCredentials credentials, boolean isSending) {
		if (isSending && !StringUtils.hasText(credentials.appKey())) {
			return null;
		}
		CustomerioProperties.App app = new CustomerioProperties.App();
		app.setApiKey(credentials.appKey());
		app.setBaseUrl(credentials.baseUrl(Api.APP));
		CustomerioAppConnectionDetails details = new PropertiesCustomerioAppConnectionDetails(NO_PREFIX, app,
				credentials.region());
		check(credentials.baseUrl(Api.APP), details::getBaseUrl);
		if (isSending) {
			check(credentials.appKey(), details::getApiKey);
		}
		return details;
	}

	private static @Nullable CustomerioTrackConnectionDetails track(WorkspaceCredentials credentials,
			boolean isSending) {
		if (isSending && !StringUtils.hasText(credentials.siteId()) && !StringUtils.hasText(credentials.trackKey())) {
			return null;
		}
		CustomerioProperties.Track track = new CustomerioProperties.Track();
		track.setSiteId(credentials.siteId());
		track.setApiKey(credentials.trackKey());
		track.setBaseUrl(credentials.baseUrl(Api.TRACK));
		CustomerioTrackConnectionDetails details = new PropertiesCustomerioTrackConnectionDetails(NO_PREFIX, track,
				credentials.region());
		check(credentials.baseUrl(Api.TRACK), details::getBaseUrl);
		if (isSending) {
			check(credentials.siteId(), details::getSiteId);
			check(credentials.trackKey(), details::getApiKey);
		}
		return details;
	}

	private static @Nullable CustomerioPipelinesConnectionDetails pipelines(WorkspaceCredentials credentials,
			boolean isSending) {
		if (isSending && !StringUtils.hasText(credentials.pipelinesKey())) {
			return null;
		}
		CustomerioProperties.Pipelines pipelines = new CustomerioProperties.Pipelines();
		pipelines.setApiKey(credentials.pipelinesKey());
		pipelines.setBaseUrl(credentials.baseUrl(Api.PIPELINES));
		CustomerioPipelinesConnectionDetails details = new PropertiesCustomerioPipelinesConnectionDetails(NO_PREFIX,
				pipelines, credentials.region());
		check(credentials.baseUrl(Api.PIPELINES), details::getBaseUrl);
		if (isSending) {
			check(credentials.pipelinesKey(), details::getApiKey);
		}
		return details;
	}

	/**
	 * Read a value, which checks it. A placeholder is described here, without its name:
	 * it is a part of the value.
	 */
	private static void check(@Nullable String returned, Supplier<String> value) {
		try {
			value.get();
		}
		catch (InvalidCustomerioPropertyException ex) {
			String problem = (Placeholders.firstIn(returned) != null)
					? "contains a placeholder, which is not resolved here" : ex.getProblem();
			throw new WorkspaceCredentialException(
					"The CustomerioWorkspaceSource returned credentials whose %s %s. Correct it where they are kept."
						.formatted(ex.getProperty(), problem));
		}
	}

}
