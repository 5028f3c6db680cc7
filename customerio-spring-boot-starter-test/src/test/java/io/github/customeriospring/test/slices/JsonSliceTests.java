/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
