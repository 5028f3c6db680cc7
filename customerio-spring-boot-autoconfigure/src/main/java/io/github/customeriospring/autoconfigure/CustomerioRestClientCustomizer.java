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

package io.github.customeriospring.autoconfigure;

import org.springframework.web.client.RestClient;

/**
 * Changes the {@link RestClient.Builder} of every Customer.io client, and of no other
 * client of the application. It is the only way by which headers, cookies and
 * interceptors get there: what a {@code RestClientCustomizer} sets up for all clients of
 * the application does not reach Customer.io. The credential is set later. A request
 * factory is taken as by
 * {@link io.github.customeriospring.http.connection.ApiClientBuilder#requestFactory}. An
 * interceptor that repeats requests by itself cannot be stopped from sending a message
 * twice.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CustomerioRestClientCustomizer {

	/**
	 * Change the given builder.
	 * @param builder the builder
	 */
	void customize(RestClient.Builder builder);

}
