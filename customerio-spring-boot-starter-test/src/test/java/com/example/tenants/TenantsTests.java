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

package com.example.tenants;

import java.util.Optional;

import io.github.customeriospring.Region;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio
class TenantsTests {

	@Test
	void signUpsReachTheFake(@Autowired SignupListener listener, @Autowired FakeCustomerio customerio) {
		listener.signedUp("acme", "1");
		listener.keyReplaced("acme");
		listener.signedUp("acme", "2");
		assertThat(customerio).person("1").hasEvent("signed_up");
		assertThat(customerio).person("2").hasEvent("signed_up");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Tenants {

		@Bean
		TenantRepository repository() {
			return (name) -> Optional.of(new Tenant(Region.EU, "key", "site", "key"));
		}

	}

}
