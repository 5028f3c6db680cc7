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

package io.github.customeriospring.v1.activities;

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Activity;
import io.github.customeriospring.v1.shared.ActivityPage;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private ActivityOperations activities;

	@BeforeEach
	void createClient() {
		this.activities = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.activities();
	}

	@Test
	void readsActivitiesWithAllTheirFields() {
		server.answer(200, server.fixture("activities.json"));
		ActivityPage page = this.activities.list(ActivityQuery.all()
			.withType("attribute_change")
			.withName("plan & price")
			.deletedPeople()
			.of(PersonId.cioId("a3000001")), new Paging("MDox", 100));
		assertThat(page.items().get(0))
			.isEqualTo(new Activity("01J0000000000000000000000", "attribute_change", Instant.ofEpochSecond(1790000000),
					"42", new Customer("42", "ada@example.com", "a3000001"), "signed_up", "https://example.com/",
					"dgOq", "email", Map.of("plan", Map.of("from", "free", "to", "pro")), Map.of("weather", "fine")));
		assertThat(page.items().get(1).data()).isEmpty();
		assertThat(page.next()).isEqualTo("MDox");
		server.assertRequest("GET", "/v1/activities?type=attribute_change&name=plan%20%26%20price&deleted=true"
				+ "&customer_id=cio_a3000001&id_type=cio_id&start=MDox&limit=100");
	}

	@Test
	void listsAllActivities() {
		server.answer(200, "{\"activities\":null,\"next\":\"\"}");
		assertThat(this.activities.list(ActivityQuery.all()).items()).isEmpty();
		server.assertRequest("GET", "/v1/activities");
	}

	@Test
	void streamsPagesOfTheLargestSize() {
		server.answer(200, "{\"activities\":[{\"id\":\"1\"}]}");
		assertThat(this.activities.listAll(ActivityQuery.all())).extracting(Activity::id).containsExactly("1");
		server.assertRequest("GET", "/v1/activities?limit=100");
	}

}
