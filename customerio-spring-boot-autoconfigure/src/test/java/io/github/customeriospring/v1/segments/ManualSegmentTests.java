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

package io.github.customeriospring.v1.segments;

import java.util.List;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ManualSegmentTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private SegmentOperations segments;

	@BeforeEach
	void createClient() {
		this.segments = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.segments();
	}

	@Test
	void makesOne() {
		server.answer(200, server.fixture("segment.json"));
		assertThat(this.segments.create(new NewSegment("Ambassadors", "They speak for us")).id()).isEqualTo(7);
		server.assertRequest("POST", "/v1/segments",
				"{\"segment\":{\"name\":\"Ambassadors\",\"description\":\"They speak for us\"}}");
	}

	@Test
	void makesOneWithAName() {
		server.answer(200, server.fixture("segment.json"));
		this.segments.create("Ambassadors");
		server.assertRequest("POST", "/v1/segments", "{\"segment\":{\"name\":\"Ambassadors\"}}");
	}

	@Test
	void doesNotMakeASecondOneWhenNobodyKnowsAboutTheFirst() {
		server.answer(500, "");
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.segments.create("Ambassadors"));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void deletesOne() {
		server.answer(204, "");
		this.segments.delete(7);
		server.assertRequest("DELETE", "/v1/segments/7");
	}

	@Test
	void readsAPageOfPeople() {
		server.answer(200, server.fixture("segment-members.json"));
		SegmentMemberPage page = this.segments.members(7, Paging.of(30_000));
		assertThat(page).isEqualTo(new SegmentMemberPage(7L,
				List.of(new Customer("42", null, "a3000001"), new Customer(null, "bob@example.com", "a3000002")),
				List.of("42", ""), "3"));
		server.assertRequest("GET", "/v1/segments/7/membership?limit=30000");
	}

	@Test
	void streamsEverybody() {
		server.answer(200, "{\"identifiers\":[{\"cio_id\":\"a3000001\"}],\"ids\":null,\"next\":\"\"}");
		assertThat(this.segments.membersAll(7)).containsExactly(PersonId.cioId("a3000001"));
		server.assertRequest("GET", "/v1/segments/7/membership?limit=10000");
	}

	@Test
	void tellsWhatUsesOne() {
		server.answer(200, """
				{"segment_id":7,"used_by":{"campaigns":[1,2],"sent_newsletters":[3],"draft_newsletters":[4]}}""");
		assertThat(this.segments.usedBy(7)).isEqualTo(new SegmentUsage(List.of(1L, 2L), List.of(3L), List.of(4L)));
		server.assertRequest("GET", "/v1/segments/7/used_by");
	}

	@Test
	void refusesOneWithoutAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.segments.create(" "));
		assertThat(server.requests()).isEmpty();
	}

}
