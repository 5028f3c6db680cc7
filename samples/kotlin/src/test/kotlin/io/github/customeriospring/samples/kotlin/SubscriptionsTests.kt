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
import io.github.customeriospring.test.http.Fault
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.test.context.SpringBootTest

@SpringBootTest
@EnableFakeCustomerio
class SubscriptionsTests {

	@Autowired
	private lateinit var subscriptions: Subscriptions

	@Autowired
	private lateinit var customerio: FakeCustomerio

	@Test
	fun `upgrade changes the plan and ends the trial`() {
		subscriptions.describe("42", mapOf("plan" to "free", "trial_ends_at" to "2027-01-01"))
		subscriptions.upgrade("42", "pro")
		assertThat(customerio).person("42").hasAttribute("plan", "pro").hasNoAttribute("trial_ends_at")
			.hasEvent("upgraded", mapOf("plan" to "pro"))
		assertThat(subscriptions.planOf("42")).isEqualTo("pro")
	}

	@Test
	fun `import says why somebody was refused`() {
		customerio.failNext(1, Fault.body(207, """{"errors":[{"batch_index":1,"reason":"invalid","message":"no"}]}"""))
		assertThat(subscriptions.importPlans(mapOf("43" to "free", "44" to "pro"))).isEqualTo(mapOf(1 to "invalid"))
	}

	@Test
	fun `somebody unknown has no id`() {
		assertThat(subscriptions.idOf("nobody@example.com")).isNull()
	}

	@Test
	fun `reminder is sent to one address`() {
		subscriptions.describe("42", mapOf("plan" to "pro"))
		assertThat(subscriptions.remind("42", "ada@example.com")).isNotEmpty()
		assertThat(customerio).onlyMessage().isEmail().wasSentTo("ada@example.com")
	}

}
