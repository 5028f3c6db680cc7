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

import io.github.customeriospring.PersonId
import io.github.customeriospring.v1.CustomerioV1Client
import io.github.customeriospring.v2.CustomerioV2Client
import io.github.customeriospring.v2.Person
import org.springframework.stereotype.Service

/**
 * Writes subscriptions to Customer.io and reads them back. The compiler knows what may be
 * `null`: values of attributes may, and of an answer what its Javadoc says.
 */
@Service
class Subscriptions(private val v1: CustomerioV1Client, private val v2: CustomerioV2Client) {

	/** Change the plan; `null` removes the attribute `trial_ends_at`. */
	fun upgrade(id: String, plan: String) {
		v2.entity(Person.id(id).identify(mapOf("plan" to plan, "trial_ends_at" to null)))
		v2.entity(Person.id(id).event("upgraded", mapOf("plan" to plan)))
	}

	fun describe(id: String, attributes: Map<String, String>) {
		v2.entity(Person.id(id).identify(attributes))
	}

	/** Import people and return for each one refused the reason. */
	fun importPlans(plans: Map<String, String>): Map<Int, String> {
		val result = v2.batch(plans.map { (id, plan) -> Person.id(id).identify(mapOf("plan" to plan)) })
		return result.failures().associate { it.index() to (it.reason() ?: "no reason given") }
	}

	fun planOf(id: String): String? = v1.customers().profile(PersonId.id(id)).attributes()["plan"] as String?

	fun idOf(email: String): String? = v1.customers().findByEmail(email).firstOrNull()?.id()

	fun remind(id: String, email: String): String {
		val delivery = v1.transactional().sendEmail {
			it.template("renewal").to(email).person(PersonId.id(id)).data("plan", planOf(id))
		}
		return delivery.deliveryId()
	}

}
