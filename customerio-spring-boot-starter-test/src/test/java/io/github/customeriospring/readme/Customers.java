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

package io.github.customeriospring.readme;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.stereotype.Service;

@Service
class Customers {

	private final CustomerioV1Client v1;

	private final CustomerioV2Client v2;

	Customers(CustomerioV1Client v1, CustomerioV2Client v2) {
		this.v1 = v1;
		this.v2 = v2;
	}

	void upgraded(String id) {
		this.v2.entity(Person.id(id).identify(Map.of("plan", "pro", "upgraded_at", Instant.now())));
		this.v2.entity(Person.id(id).event("upgraded", Map.of("from", "free")));
	}

	List<Customer> find(String email) {
		return this.v1.customers().findByEmail(email);
	}

}
