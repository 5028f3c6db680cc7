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

import java.util.Objects;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV1ClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioV2ClientCustomizer;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Builds the clients of a workspace.
 *
 * @since 0.1.0
 */
public final class CustomerioClients {

	private final Workspace workspace;

	private final CustomerioClientBuilderConfigurer configurer;

	CustomerioClients(Workspace workspace, CustomerioClientBuilderConfigurer configurer) {
		this.workspace = workspace;
		this.configurer = configurer;
	}

	/**
	 * Return what builds the clients of a workspace.
	 * @param workspace the workspace
	 * @return what builds them
	 * @throws NullPointerException if the workspace has nothing that configures clients
	 */
	public static CustomerioClients of(Workspace workspace) {
		return new CustomerioClients(workspace, require(workspace, CustomerioClientBuilderConfigurer.class));
	}

	/**
	 * Begin to build one more client of the Track API v2, with all that is set for those
	 * of the workspace.
	 * @return the builder
	 * @throws NullPointerException if the workspace is not connected to the Track API
	 */
	public CustomerioV2Client.Builder v2Builder() {
		return v2Builder(require(this.workspace, CustomerioTrackConnectionDetails.class));
	}

	/**
	 * Begin to build one more client of the Pipelines API in strict mode, with all that
	 * is set for that of the workspace.
	 * @return the builder
	 * @throws NullPointerException if the workspace is not connected to the Pipelines API
	 */
	public CustomerioPipelinesClient.Builder pipelinesBuilder() {
		return pipelinesBuilder(require(this.workspace, CustomerioPipelinesConnectionDetails.class), true);
	}

	/**
	 * Return what carries the requests to the APIs.
	 * @return its name
	 */
	public String transport() {
		return this.configurer.transport().toString();
	}

	CustomerioV1Client v1(CustomerioAppConnectionDetails details) {
		CustomerioV1Client.Builder builder = this.configurer.configure(CustomerioV1Client.builder(),
				details.getBaseUrl());
		if (this.configurer.isSending()) {
			builder.apiKey(details.getApiKey());
		}
		this.workspace.customize(CustomerioV1ClientCustomizer.class, CustomerioV1ClientCustomizer::customize, builder);
		return builder.build();
	}

	CustomerioV2Client v2(CustomerioTrackConnectionDetails details) {
		return v2Builder(details).build();
	}

	private CustomerioV2Client.Builder v2Builder(CustomerioTrackConnectionDetails details) {
		CustomerioV2Client.Builder builder = this.configurer.configure(CustomerioV2Client.builder(),
				details.getBaseUrl());
		if (this.configurer.isSending()) {
			builder.siteId(details.getSiteId()).apiKey(details.getApiKey());
		}
		this.workspace.customize(CustomerioV2ClientCustomizer.class, CustomerioV2ClientCustomizer::customize, builder);
		return builder;
	}

	CustomerioTrackV1Client trackV1(CustomerioTrackConnectionDetails details) {
		CustomerioTrackV1Client.Builder builder = this.configurer.configure(CustomerioTrackV1Client.builder(),
				details.getBaseUrl());
		if (this.configurer.isSending()) {
			builder.siteId(details.getSiteId()).apiKey(details.getApiKey());
		}
		this.workspace.customize(CustomerioTrackV1ClientCustomizer.class, CustomerioTrackV1ClientCustomizer::customize,
				builder);
		return builder.build();
	}

	CustomerioPipelinesClient pipelines(CustomerioPipelinesConnectionDetails details, boolean strictMode) {
		return pipelinesBuilder(details, strictMode).build();
	}

	private CustomerioPipelinesClient.Builder pipelinesBuilder(CustomerioPipelinesConnectionDetails details,
			boolean strictMode) {
		CustomerioPipelinesClient.Builder builder = this.configurer
			.configure(CustomerioPipelinesClient.builder().strictMode(strictMode), details.getBaseUrl());
		if (this.configurer.isSending()) {
			builder.apiKey(details.getApiKey());
		}
		this.workspace.customize(CustomerioPipelinesClientCustomizer.class,
				CustomerioPipelinesClientCustomizer::customize, builder);
		return builder;
	}

	private static <T> T require(Workspace workspace, Class<T> type) {
		return Objects.requireNonNull(workspace.bean(type));
	}

}
