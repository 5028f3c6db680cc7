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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A fake for each workspace of an application in whose properties there is none.
 */
@SpringBootTest
@EnableFakeCustomerio(workspaces = { "providers", "partners" })
class FakePerWorkspaceTests {

	@Autowired
	private FakeCustomerio customerio;

	@Autowired
	@Qualifier("providers")
	private FakeCustomerio providers;

	@BeforeEach
	void prepare(@Autowired @Qualifier("providers") CustomerioV2Client client) {
		client.entity(Person.id("1").identify(Map.of("plan", "free")));
	}

	@Test
	void injectsTheFakeOfTheDefaultWorkspaceByItsTypeAndOthersByTheirName(
			@Autowired @Qualifier("default") FakeCustomerio ofDefault,
			@Autowired @Qualifier("partners") FakeCustomerio partners, @Autowired List<FakeCustomerio> all) {
		assertThat(ofDefault).isSameAs(this.customerio);
		assertThat(all).containsExactly(this.customerio);
		assertThat(List.of(this.customerio.baseUrl(), this.providers.baseUrl(), partners.baseUrl()))
			.doesNotHaveDuplicates();
	}

	@Test
	void connectsAllClientsOfAWorkspaceToItsFake(@Autowired @Qualifier("providers") CustomerioV1Client v1,
			@Autowired @Qualifier("providers") CustomerioV2Client v2,
			@Autowired @Qualifier("providers") CustomerioTrackV1Client trackV1,
			@Autowired @Qualifier("providers") CustomerioPipelinesClient pipelines) {
		v2.entity(Person.id("1").identify(Map.of("plan", "pro", "email", "ada@example.com")));
		assertThat(v1.customers().findByEmail("ada@example.com")).hasSize(1);
		assertThat(trackV1.region().environmentId()).isEqualTo(1);
		pipelines.track(PipelinesUser.id("1"), "viewed", Map.of());
		assertThat(this.providers).person("1").hasAttribute("plan", "pro").hasEvent("viewed");
		assertThat(this.customerio).receivedRequests(0);
	}

	@Test
	void connectsClientsWithoutQualifierToTheFakeOfTheDefaultWorkspace(@Autowired CustomerioV2Client v2) {
		v2.entity(Person.id("1").identify(Map.of("plan", "pro")));
		assertThat(this.customerio).people().singleElement().hasAttribute("plan", "pro");
		assertThat(this.providers).people().singleElement().hasAttribute("plan", "free");
	}

	@Test
	void letsTheInspectorOfEachFakeLeadToTheOthers() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.providers.inspectorUrl() + "/api/workspaces"))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body())
			.contains("\"name\":\"providers\"")
			.contains("\"others\":{\"default\":\"" + this.customerio.inspectorUrl() + "\",\"partners\":\"http://")
			.doesNotContain("\"providers\":");
	}

	@RepeatedTest(2)
	void startsEachTestWithEmptyWorkspaces(@Autowired CustomerioV2Client v2) {
		assertThat(this.customerio).receivedRequests(0);
		assertThat(this.providers).receivedRequests(1);
		v2.entity(Person.id("1").identify(Map.of()));
	}

	@Test
	void refusesTheCredentialsOfOtherWorkspaces() {
		CustomerioV2Client wrong = CustomerioV2Client.builder()
			.siteId(this.customerio.siteId())
			.apiKey(this.customerio.trackApiKey())
			.baseUrl(this.providers.baseUrl())
			.build();
		assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> wrong.entity(Person.id("1").delete()));
		CustomerioV1Client other = CustomerioV1Client.builder()
			.apiKey(this.providers.appApiKey())
			.baseUrl(this.customerio.baseUrl())
			.build();
		assertThatExceptionOfType(CustomerioAuthenticationException.class).isThrownBy(() -> other.workspaces().list());
	}

}
