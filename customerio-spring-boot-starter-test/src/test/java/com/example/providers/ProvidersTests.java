package com.example.providers;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;

@SpringBootTest
@EnableFakeCustomerio(workspaces = "providers")
class ProvidersTests {

	@Test
	void joinsReachTheWorkspaceOfProviders(@Autowired Providers providers,
			@Autowired @Qualifier("providers") FakeCustomerio customerio) {
		providers.joined("42");
		assertThat(customerio).person("42").hasEvent("joined");
	}

}
