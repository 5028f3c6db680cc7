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

package io.github.customeriospring.v1.optouts;

import java.util.List;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.OptOut;
import io.github.customeriospring.v1.shared.OptOutChannel;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class OptOutOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private OptOutOperations optOuts;

	@BeforeEach
	void createClient() {
		this.optOuts = CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().optOuts();
	}

	@Test
	void listsPeopleWithTheSendersTheyDoNotWant() {
		server.answer(200, server.fixture("optouts.json"));
		OptOutPage page = this.optOuts.list("+15550000000", new Paging("MDow", 3));
		assertThat(page.items()).containsExactly(
				new PersonOptOuts("42", "cio_a3000001", List.of(new OptOut("+15550000000", OptOutChannel.SMS),
						new OptOut("+15550000001", OptOutChannel.WHATSAPP), new OptOut("77", OptOutChannel.UNKNOWN))),
				new PersonOptOuts(null, null, List.of()));
		assertThat(page.next()).isEqualTo("MDox");
		server.assertRequest("GET", "/v1/optouts?from=%2B15550000000&start=MDow&limit=3");
	}

	@Test
	void streamsEverybody() {
		server.answer(200, "{\"optouts\":[{\"customer_id\":\"42\"}],\"next\":\"\"}");
		assertThat(this.optOuts.listAll()).extracting(PersonOptOuts::customerId).containsExactly("42");
		server.assertRequest("GET", "/v1/optouts?limit=1000");
	}

}
