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

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class InfoOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void listsTheAddressesOfCustomerioWithoutACredential() {
		server.answer(200, "{\"ip_addresses\":[\"192.0.2.1\",\"2001:db8::1\"]}");
		InfoOperations info = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().info();
		assertThat(info.ipAddresses()).containsExactly("192.0.2.1", "2001:db8::1");
		server.assertRequest("GET", "/v1/info/ip_addresses");
		assertThat(server.onlyRequest().containsHeader("Authorization")).isFalse();
	}

}
