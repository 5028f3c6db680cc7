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

package io.github.customeriospring.test.workspaces;

import java.util.Map;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static io.github.customeriospring.test.mockito.CustomerioArgumentMatchers.identifies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;

/**
 * Mocks and spies in place of the clients of one of several workspaces.
 */
@SpringBootTest
@EnableFakeCustomerio(workspaces = "providers")
class FakeMockTests {

	@MockitoBean
	@Qualifier("providers")
	private CustomerioV1Client mockOfProviders;

	@MockitoSpyBean
	@Qualifier("providers")
	private CustomerioV2Client spyOfProviders;

	@MockitoBean
	private CustomerioTrackV1Client mockOfDefault;

	@Test
	void replacesTheBeanOfTheWorkspace(@Autowired CustomerioV1Client ofDefault,
			@Autowired @Qualifier("providers") CustomerioV1Client ofProviders) {
		assertThat(ofProviders).isSameAs(this.mockOfProviders);
		assertThat(ofDefault.workspaces().list()).hasSize(1);
	}

	@Test
	void spiesOnTheBeanOfTheWorkspace(@Autowired CustomerioV2Client ofDefault,
			@Autowired @Qualifier("providers") CustomerioV2Client ofProviders,
			@Autowired @Qualifier("providers") FakeCustomerio providers) {
		ofProviders.entity(Person.id("1").identify(Map.of("plan", "pro")));
		then(this.spyOfProviders).should().entity(identifies("1", Map.of("plan", "pro")));
		assertThat(providers).person("1").hasAttribute("plan", "pro");
		assertThat(Mockito.mockingDetails(ofDefault).isMock()).isFalse();
	}

	@Test
	void replacesTheBeanOfTheDefaultWorkspace(@Autowired CustomerioTrackV1Client ofDefault,
			@Autowired @Qualifier("providers") CustomerioTrackV1Client ofProviders) {
		assertThat(ofDefault).isSameAs(this.mockOfDefault);
		assertThat(ofProviders.region().environmentId()).isEqualTo(1);
	}

}
