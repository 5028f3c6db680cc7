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

package io.github.customeriospring.json;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.shop.Address;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.PropertyNamingStrategies;

import static org.assertj.core.api.Assertions.assertThat;

class SharedJsonTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@Test
	void isMadeOnceForAnyNumberOfClients() {
		AtomicInteger made = new AtomicInteger();
		SharedJson json = new SharedJson().with((builder) -> made.incrementAndGet());
		assertThat(made).hasValue(0);
		client(json).build();
		client(json).build();
		assertThat(made).hasValue(1);
		assertThat(json.pipelines()).isSameAs(json.pipelines()).isNotSameAs(json.standard());
		assertThat(made).hasValue(2);
	}

	@Test
	void staysAsItIsWhenOneClientAddsSomething() {
		server.answer(200, "{}");
		SharedJson json = new SharedJson();
		CustomerioV2Client own = client(json)
			.json((builder) -> builder.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE))
			.build();
		for (CustomerioV2Client client : new CustomerioV2Client[] { own, client(json).build() }) {
			client.entity(Person.id("42").identify(Map.of("address", new Address("Main", null))));
		}
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.satisfiesExactly((first) -> assertThat(first).contains("\"street-name\""),
					(second) -> assertThat(second).contains("\"streetName\""));
	}

	private static CustomerioV2Client.Builder client(SharedJson json) {
		return CustomerioV2Client.builder().siteId("s").apiKey("k").baseUrl(server.baseUrl()).json(json);
	}

}
