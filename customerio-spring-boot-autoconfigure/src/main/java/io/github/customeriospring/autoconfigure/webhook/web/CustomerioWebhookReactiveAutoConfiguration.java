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

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookInboxAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.web.WebhookEndpoint;
import io.github.customeriospring.webhook.web.reactive.RawBodyWebFilter;
import io.github.customeriospring.webhook.web.reactive.ReactiveWebhookHandlerFunction;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of endpoints for webhooks in
 * applications with Spring WebFlux.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookInboxAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass({ RouterFunction.class, Mono.class })
@ConditionalOnBean(Workspaces.class)
@Conditional(OnReceivingCondition.class)
public final class CustomerioWebhookReactiveAutoConfiguration {

	@Bean
	WebhookPaths customerioWebhookPaths(Workspaces workspaces) {
		return new WebhookPaths(workspaces);
	}

	@Bean
	WebhookEndpoints customerioWebhookEndpoints(WebhookPaths paths) {
		return new WebhookEndpoints(paths);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> customerioWebhookRouterFunction(WebhookEndpoints endpoints) {
		return endpoints.all()
			.stream()
			.map(CustomerioWebhookReactiveAutoConfiguration::route)
			.reduce(RouterFunction::and)
			.orElse((request) -> Mono.empty());
	}

	private static RouterFunction<ServerResponse> route(WebhookEndpoint endpoint) {
		return RouterFunctions.route(RequestPredicates.POST(endpoint.path()),
				new ReactiveWebhookHandlerFunction(endpoint));
	}

	@Bean
	RawBodyWebFilter customerioRawBodyWebFilter(WebhookPaths paths) {
		return new RawBodyWebFilter(paths.all());
	}

}
