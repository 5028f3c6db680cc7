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

package com.example.providers;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(properties = { "partners.site-id=site", "partners.api-key=key" })
@EnableFakeCustomerio(workspaces = "providers")
class SecondClientTests {

	@Test
	void isFoundByItsQualifierOnly(@Autowired CustomerioV2Client ofDefault,
			@Autowired @Qualifier("partners") CustomerioV2Client partners) {
		assertThat(ofDefault).isNotSameAs(partners);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> partners.entity(Person.id("1").delete()))
			.withMessageContaining("is about to call track-eu.customer.io");
	}

}
