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
