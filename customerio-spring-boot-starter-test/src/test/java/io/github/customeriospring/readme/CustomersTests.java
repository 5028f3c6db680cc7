package io.github.customeriospring.readme;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio
class CustomersTests {

	@Test
	void upgradeReachesCustomerio(@Autowired Customers customers, @Autowired FakeCustomerio customerio) {
		customers.upgraded("42");
		assertThat(customerio).person("42").hasAttribute("plan", "pro").hasEvent("upgraded");
	}

}
