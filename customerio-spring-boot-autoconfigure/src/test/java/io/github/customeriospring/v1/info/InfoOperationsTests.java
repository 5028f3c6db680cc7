package io.github.customeriospring.v1.info;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class InfoOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void listsTheAddressesOfCustomerioWithoutACredential() {
		server.answer(200, "{\"ip_addresses\":[\"192.0.2.1\",\"2001:db8::1\"]}");
		InfoOperations info = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().info();
		assertThat(info.ipAddresses()).containsExactly("192.0.2.1", "2001:db8::1");
		server.assertRequest("GET", "/v1/info/ip_addresses");
		assertThat(server.onlyRequest().containsHeader("Authorization")).isFalse();
	}

}
