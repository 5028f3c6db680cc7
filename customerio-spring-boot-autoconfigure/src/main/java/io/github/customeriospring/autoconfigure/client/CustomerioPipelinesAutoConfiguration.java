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

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioProperties;
import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of the client of the Pipelines API,
 * when its key is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioAutoConfiguration.class)
@ConditionalOnBean(CustomerioClientBuilderConfigurer.class)
public final class CustomerioPipelinesAutoConfiguration {

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean(CustomerioPipelinesConnectionDetails.class)
	@ConditionalOnCredential(Api.PIPELINES)
	PropertiesCustomerioPipelinesConnectionDetails customerioPipelinesConnectionDetails(
			CustomerioProperties properties) {
		return new PropertiesCustomerioPipelinesConnectionDetails(PropertyNames.PREFIX, properties.getPipelines(),
				properties.getRegion());
	}

	@Bean
	@Qualifier(Workspace.DEFAULT)
	@ConditionalOnMissingBean
	@ConditionalOnBean(CustomerioPipelinesConnectionDetails.class)
	CustomerioPipelinesClient customerioPipelinesClient(Workspaces workspaces,
			CustomerioClientBuilderConfigurer configurer, CustomerioPipelinesConnectionDetails details,
			CustomerioProperties properties) {
		return new CustomerioClients(workspaces.getDefault(), configurer).pipelines(details,
				properties.getPipelines().isStrictMode());
	}

}
