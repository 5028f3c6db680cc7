package io.github.customeriospring.test.slices;

import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;

import static org.assertj.core.api.Assertions.assertThat;

@JsonTest
@EnableFakeCustomerio
class JsonSliceTests {

	@Test
	void hasAllClients(@Autowired CustomerioV1Client v1, @Autowired CustomerioTrackV1Client trackV1,
			@Autowired CustomerioPipelinesClient pipelines, @Autowired FakeCustomerio customerio) {
		assertThat(v1.workspaces().list()).hasSize(1);
		assertThat(trackV1.region().environmentId()).isEqualTo(1);
		assertThat(pipelines).isNotNull();
		assertThat(customerio).receivedRequests(2);
	}

}
