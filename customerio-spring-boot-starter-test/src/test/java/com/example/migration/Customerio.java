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

package com.example.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.stereotype.Component;

@Component
class Customerio {

	private final CustomerioV2Client v2;

	private final CustomerioV1Client v1;

	Customerio(CustomerioV2Client v2, CustomerioV1Client v1) {
		this.v2 = v2;
		this.v1 = v1;
	}

	void upgraded(String id, Instant time) {
		this.v2.entity(Person.id(id).identify(Map.of("plan", "pro", "upgraded_at", time)));
		this.v2.entity(Person.id(id).event("upgraded", Map.of("from", "free")).withTimestamp(time));
	}

	BatchResult importPeople(List<Map<String, Object>> people) {
		return this.v2
			.batch(people.stream().map((person) -> Person.id((String) person.get("id")).identify(person)).toList());
	}

	void sendReceipt(String id, String address, int order) {
		this.v1.transactional()
			.sendEmail((email) -> email.template("receipt").to(address).person(PersonId.id(id)).data("order", order));
	}

}
