package com.example.tenants;

import java.util.Optional;

import io.github.customeriospring.Region;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio
class TenantsTests {

	@Test
	void signUpsReachTheFake(@Autowired SignupListener listener, @Autowired FakeCustomerio customerio) {
		listener.signedUp("acme", "1");
		listener.keyReplaced("acme");
		listener.signedUp("acme", "2");
		assertThat(customerio).person("1").hasEvent("signed_up");
		assertThat(customerio).person("2").hasEvent("signed_up");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Tenants {

		@Bean
		TenantRepository repository() {
			return (name) -> Optional.of(new Tenant(Region.EU, "key", "site", "key"));
		}

	}

}
