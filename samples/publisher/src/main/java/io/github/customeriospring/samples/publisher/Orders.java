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
