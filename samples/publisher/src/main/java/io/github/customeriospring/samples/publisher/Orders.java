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

package io.github.customeriospring.samples.publisher;

import java.math.BigDecimal;
import java.util.Map;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.v2.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places orders.
 */
@Service
class Orders {

	private final JdbcClient jdbc;

	private final CustomerioPublisher publisher;

	Orders(JdbcClient jdbc, CustomerioPublisher publisher) {
		this.jdbc = jdbc;
		this.publisher = publisher;
	}

	@Transactional
	void place(String customer, BigDecimal total) {
		this.jdbc.sql("insert into orders (customer, total) values (?, ?)").params(customer, total).update();
		this.publisher.publish(Person.id(customer).event("order placed", Map.of("total", total)));
		if (total.signum() <= 0) {
			throw new IllegalArgumentException("An order without a total is not placed, and Customer.io hears nothing");
		}
	}

	long count() {
		return this.jdbc.sql("select count(*) from orders").query(Long.class).single();
	}

}
