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

package io.github.customeriospring.v1.info;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.WithoutCredential;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells what holds for all of Customer.io. It needs no credential, and none is sent.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Info">Info</a>
 */
@WithoutCredential
public interface InfoOperations {

	/**
	 * Return the addresses from which Customer.io sends its requests, such as webhooks,
	 * for firewalls.
	 * @return the IP addresses
	 * @see <a href="https://docs.customer.io/api/app/#operation/getCioAllowlist">List IP
	 * addresses</a>
	 */
	@ResponseField("ip_addresses")
	@GetExchange("/v1/info/ip_addresses")
	List<String> ipAddresses();

}
