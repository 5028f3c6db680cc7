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

package io.github.customeriospring.http.exchange;

import java.io.IOException;

import org.springframework.http.client.ClientHttpResponse;

/**
 * What every request of a client passes last: below retries, rate limits and
 * interceptors, above the network. It sees what would leave and decides what does.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Gate {

	/** Lets everything pass as it is. */
	Gate OPEN = (exchange, network) -> network.exchange(exchange);

	/**
	 * Answer the given request.
	 * @param exchange the request
	 * @param network the way out
	 * @return the answer of the network, or another
	 * @throws IOException if the network does
	 */
	ClientHttpResponse pass(Exchange exchange, Exchanger network) throws IOException;

}
