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

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookAutoConfiguration;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.webhook.web.CustomerioSigned;
import io.github.customeriospring.webhook.web.SignedRequests;
import io.github.customeriospring.webhook.web.servlet.CustomerioSignedInterceptor;
import io.github.customeriospring.webhook.web.servlet.SignedBodyFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * {@link EnableAutoConfiguration Auto-configuration} of {@link CustomerioSigned} in
 * applications with Spring MVC. It has no condition on signing keys: without any,
 * requests are refused.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CustomerioWebhookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(MappedInterceptor.class)
public final class CustomerioSignedServletAutoConfiguration {

	@Bean
	SignedRequests customerioSignedRequests(ObjectProvider<Workspaces> workspaces) {
		return SignedRequestsFactory.create(workspaces.getIfAvailable());
	}

	@Bean
	FilterRegistrationBean<SignedBodyFilter> customerioSignedBodyFilter(SignedRequests requests) {
		FilterRegistrationBean<SignedBodyFilter> filter = new FilterRegistrationBean<>(
				new SignedBodyFilter(requests.maxBodySize()));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

	/**
	 * Such a bean comes before the interceptors that the application registers, and is
	 * there too if it has set up Spring MVC by itself.
	 */
	@Bean
	MappedInterceptor customerioSignedInterceptor(SignedRequests requests) {
		return new MappedInterceptor(null, new CustomerioSignedInterceptor(requests));
	}

}
