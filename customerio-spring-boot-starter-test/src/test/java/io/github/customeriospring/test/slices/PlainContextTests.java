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

package io.github.customeriospring.test.slices;

import java.util.Map;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;

class PlainContextTests {

	private static void verify(CustomerioV2Client v2, FakeCustomerio customerio) {
		v2.entity(Person.id("42").identify(Map.of("plan", "pro")));
		assertThat(customerio).person("42").hasAttribute("plan", "pro");
	}

	@Nested
	@SpringBootTest(classes = Empty.class)
	@EnableFakeCustomerio
	class SpringBootWithoutAutoConfiguration {

		@Test
		void hasClients(@Autowired CustomerioV2Client v2, @Autowired FakeCustomerio customerio) {
			verify(v2, customerio);
		}

	}

	@Nested
	@SpringJUnitConfig(WithFake.class)
	class SpringWithoutBoot {

		@Test
		void hasClients(@Autowired CustomerioV2Client v2, @Autowired FakeCustomerio customerio) {
			verify(v2, customerio);
		}

	}

	@Nested
	@SpringJUnitConfig(Empty.class)
	@EnableFakeCustomerio
	class SpringWithoutBootWithTheAnnotationOnTheTest {

		@Test
		void hasClients(@Autowired CustomerioV2Client v2, @Autowired FakeCustomerio customerio) {
			verify(v2, customerio);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Empty {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableFakeCustomerio
	static class WithFake {

	}

}
