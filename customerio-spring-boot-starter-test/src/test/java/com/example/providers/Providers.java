package com.example.providers;

import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

@Service
class Providers {

	private final CustomerioV2Client v2;

	Providers(@Qualifier("providers") CustomerioV2Client v2) {
		this.v2 = v2;
	}

	void joined(String id) {
		this.v2.entity(Person.id(id).event("joined"));
	}

}
