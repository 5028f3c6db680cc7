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

package com.example.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.shop.DesignOperations.AnyQuery;
import com.example.shop.DesignOperations.Design;
import com.example.shop.DesignOperations.DesignQuery;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Records of an application as parameters of a query.
 */
class DesignQueryTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final DesignOperations designs = CustomerioV1Client.builder()
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.build()
		.operations(DesignOperations.class);

	@Test
	void areSpreadOverTheQuery() {
		server.answer(200, "{\"designs\":[{\"display_name\":\"Spring\"}]}");
		assertThat(this.designs.list(new DesignQuery("a&b", List.of(PersonId.Type.EMAIL, PersonId.Type.CIO_ID),
				Optional.of(Instant.ofEpochSecond(7)), LocalDate.of(2026, 2, 1), new int[] { 1, 2 }, Paging.of(10))))
			.containsExactly(new Design("Spring", null));
		server.assertRequest("GET",
				"/v1/designs?folder_name=a%26b&kinds=email&kinds=cio_id&changed_after=7&day=2026-02-01&sizes=1&sizes=2"
						+ "&limit=10");
		server.resetRequests();
		this.designs.list(new DesignQuery(null, List.of(), Optional.empty(), null, new int[0], Paging.first()));
		server.assertRequest("GET", "/v1/designs");
	}

	@Test
	void haveInstantsInSeconds() {
		server.answer(200, "{}");
		Instant time = Instant.ofEpochSecond(7);
		for (Object value : List.of(time, time.atOffset(ZoneOffset.ofHours(2)), time.atZone(ZoneId.of("Asia/Tokyo")))) {
			server.resetRequests();
			this.designs.search(new AnyQuery(value));
			server.assertRequest("GET", "/v1/designs/search?value=7");
		}
	}

	@Test
	void mustBecomeTexts() {
		for (Object value : List.of(Map.of("a", 1), new Object(), new Design("x", null), List.of(String.class))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.designs.search(new AnyQuery(value)))
				.withMessageMatching("value is a [a-zA-Z.$0-9]+, which cannot be written in a path or a query");
		}
		assertThat(server.requests()).isEmpty();
	}

}
