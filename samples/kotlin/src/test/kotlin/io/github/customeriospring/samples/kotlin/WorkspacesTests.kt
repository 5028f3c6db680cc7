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

package io.github.customeriospring.samples.kotlin

import io.github.customeriospring.test.CustomerioAssertions.assertThat
import io.github.customeriospring.test.EnableFakeCustomerio
import io.github.customeriospring.test.FakeCustomerio
import io.github.customeriospring.v2.CustomerioV2Client
import io.github.customeriospring.v2.Person
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.beans.factory.annotation.Qualifier
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.context.annotation.Import

@SpringBootTest
@EnableFakeCustomerio(workspaces = ["providers"])
@Import(WorkspacesTests.Providers::class)
class WorkspacesTests {

	@Autowired
	@Qualifier("providers")
	private lateinit var customerio: FakeCustomerio

	@Test
	fun `clients of a workspace are injected by its name`(@Autowired providers: Providers) {
		providers.joined("42")
		assertThat(customerio).person("42").hasEvent("joined")
	}

	class Providers(@param:Qualifier("providers") private val v2: CustomerioV2Client) {

		fun joined(id: String) = v2.entity(Person.id(id).event("joined"))

	}

}
