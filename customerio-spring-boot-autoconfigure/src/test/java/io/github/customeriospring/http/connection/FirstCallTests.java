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

package io.github.customeriospring.http.connection;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.customeriospring.Wire;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.http.transport.TransportSettings;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is made when a client is built, and what waits for its first call.
 */
class FirstCallTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final Transport transport = Transport.create(TransportSettings.defaults());

	private final CustomerioV2Client.Builder builder = CustomerioV2Client.builder()
		.siteId("site")
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.transport(this.transport);

	@BeforeEach
	void accept() {
		server.answer(200, "{}");
	}

	@AfterEach
	void close() {
		this.transport.close();
	}

	@Test
	void aClientKeepsWhatItsBuilderWasSetToWhenItWasBuilt() {
		CustomerioV2Client client = this.builder.build();
		this.builder.baseUrl("http://localhost:1")
			.siteId("other")
			.transport(Transport.create(TransportSettings.defaults()));
		client.entity(Person.id("42").delete());
		assertThat(server.onlyRequest().getUrl()).isEqualTo("/api/v2/entity");
		assertThat(server.onlyRequest().getHeader("Authorization")).isEqualTo("Basic c2l0ZTprZXk=");
	}

	@Test
	void aPipelinesClientKeepsItsModeToo() {
		CustomerioPipelinesClient.Builder pipelines = CustomerioPipelinesClient.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.transport(this.transport);
		CustomerioPipelinesClient client = pipelines.build();
		pipelines.strictMode(false);
		client.send(PipelinesUser.id("42").track("visited"));
		assertThat(server.onlyRequest().getHeader("X-Strict-Mode")).isEqualTo("1");
	}

	@Test
	void faultyCustomizersShowWhenTheClientIsBuilt() {
		assertThatIllegalStateException().isThrownBy(this.builder.customize((rest) -> {
			throw new IllegalStateException("rest");
		})::build).withMessage("rest");
		assertThatIllegalStateException().isThrownBy(
				CustomerioV2Client.builder().siteId("site").apiKey("key").transport(this.transport).json((mapper) -> {
					throw new IllegalStateException("json");
				})::build)
			.withMessage("json");
	}

	@Test
	void refusesASiteIdWithAColonWhenTheClientIsBuilt() {
		assertThatIllegalArgumentException().isThrownBy(this.builder.siteId("site:key")::build)
			.withMessageContaining("colon")
			.withMessageNotContaining("key");
	}

	@Test
	void threadsMayMakeTheFirstCallAtOnce() throws Exception {
		CustomerioV2Client client = this.builder.build();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<Object>> calls = threads.invokeAll(Collections.nCopies(8, () -> {
				client.entity(Person.id("42").delete());
				return "done";
			}));
			for (Future<Object> call : calls) {
				assertThat(call.get()).isEqualTo("done");
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(server.requests()).hasSize(8);
	}

}
