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

package io.github.customeriospring.test;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioRestClientCustomizer;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.autoconfigure.workspace.Workspace;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/**
 * The fake and the connections to it. The properties come last of all: whatever else is
 * set wins.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/github/customeriospring/test/fake-customerio.properties")
class FakeCustomerioConfiguration {

	@Bean
	@Qualifier(Workspace.DEFAULT)
	FakeCustomerio fakeCustomerio() {
		return FakeCustomerio.start();
	}

	@Bean
	@Primary
	CustomerioAppConnectionDetails fakeCustomerioAppConnectionDetails(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).app();
	}

	@Bean
	@Primary
	CustomerioPipelinesConnectionDetails fakeCustomerioPipelinesConnectionDetails(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).pipelines();
	}

	@Bean
	@Primary
	CustomerioTrackConnectionDetails fakeCustomerioTrackConnectionDetails(FakeCustomerio customerio) {
		return FakeCustomerioConnection.to(customerio).track();
	}

	@Bean
	CustomerioRestClientCustomizer fakeCustomerioRestClientCustomizer() {
		return (builder) -> builder.requestInitializer((request) -> refuseCustomerio(request.getURI().getHost()));
	}

	/**
	 * Refuse the addresses of Customer.io, with an error that no application handles.
	 */
	private static void refuseCustomerio(String host) {
		if (host.endsWith(".customer.io")) {
			throw new AssertionError("""
					A test with @EnableFakeCustomerio is about to call %s. Take the address from the connection \
					details in the application context instead.""".formatted(host));
		}
	}

}
