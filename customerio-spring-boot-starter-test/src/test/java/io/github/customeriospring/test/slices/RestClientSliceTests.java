package io.github.customeriospring.test.slices;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;

import static org.assertj.core.api.Assertions.assertThat;

@RestClientTest
@EnableFakeCustomerio
class RestClientSliceTests {

	@Test
	void hasClientsBesideTheServerThatIsMocked(@Autowired CustomerioV1Client v1, @Autowired FakeCustomerio customerio) {
		assertThat(v1.workspaces().list()).hasSize(1);
		assertThat(customerio).receivedRequests(1);
	}

}
