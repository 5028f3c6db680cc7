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
