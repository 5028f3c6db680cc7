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

package io.github.customeriospring.autoconfigure.workspace;

import java.util.List;

import io.github.customeriospring.Wire;
import io.github.customeriospring.autoconfigure.client.CustomerioAppAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioPipelinesAutoConfiguration;
import io.github.customeriospring.autoconfigure.client.CustomerioTrackAutoConfiguration;
import io.github.customeriospring.autoconfigure.ratelimit.CustomerioRateLimitAutoConfiguration;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application with the default workspace and one with the name providers.
 */
public final class TwoWorkspaces {

	private TwoWorkspaces() {
	}

	/**
	 * Return the application. Its only credentials are those of the Track API.
	 */
	public static ApplicationContextRunner application(Wire server) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CustomerioAutoConfiguration.class,
					CustomerioAppAutoConfiguration.class, CustomerioTrackAutoConfiguration.class,
					CustomerioPipelinesAutoConfiguration.class, CustomerioRateLimitAutoConfiguration.class))
			.withPropertyValues("customerio.track.site-id=site", "customerio.track.api-key=key",
					"customerio.track.base-url=" + server.baseUrl(),
					"customerio.workspaces.providers.track.site-id=p-site",
					"customerio.workspaces.providers.track.api-key=p-key",
					"customerio.workspaces.providers.track.base-url=" + server.baseUrl(), "customerio.retry.delay=1ms",
					"customerio.retry.max-delay=2ms");
	}

	/**
	 * Return the client of the workspace with a name.
	 */
	public static CustomerioV2Client providers(ApplicationContext context) {
		return ofWorkspace(context, CustomerioV2Client.class, "providers");
	}

	/**
	 * Return a bean of a workspace.
	 */
	public static <T> T ofWorkspace(ApplicationContext context, Class<T> type, String workspace) {
		return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getAutowireCapableBeanFactory(), type, workspace);
	}

	public record Clients(CustomerioV2Client byType, CustomerioV2Client providers, CustomerioV2Client ofDefault,
			List<CustomerioV2Client> all) {

	}

	@Configuration(proxyBeanMethods = false)
	public static class Injected {

		@Bean
		Clients clients(CustomerioV2Client byType, @Qualifier("providers") CustomerioV2Client providers,
				@Qualifier("default") CustomerioV2Client ofDefault, List<CustomerioV2Client> all) {
			return new Clients(byType, providers, ofDefault, all);
		}

	}

	@Configuration(proxyBeanMethods = false)
	public static class OwnForProviders {

		public static final CustomerioV2Client CLIENT = CustomerioV2Client.builder().siteId("a").apiKey("b").build();

		@Bean(defaultCandidate = false)
		@Qualifier("providers")
		CustomerioV2Client ownClient() {
			return CLIENT;
		}

	}

}
