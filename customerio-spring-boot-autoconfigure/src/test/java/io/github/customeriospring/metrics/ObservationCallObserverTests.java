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

package io.github.customeriospring.metrics;

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObservationCallObserverTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ObservationRegistry observations = ObservationRegistry.create();

	@BeforeEach
	void measureObservations() {
		this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
	}

	@Test
	void tagsCallsWithTheDefaultWorkspace() {
		server.answer(200, "{}");
		client(new ObservationCallObserver(this.observations)).entity(Person.id("42").delete());
		assertThat(calls("default")).isEqualTo(1);
	}

	@Test
	void tellsWorkspacesApart() {
		server.answer(200, "{}");
		client(new ObservationCallObserver(this.observations)).entity(Person.id("42").delete());
		CustomerioV2Client providers = client(new ObservationCallObserver(this.observations, "providers"));
		providers.entity(Person.id("42").delete());
		providers.entity(Person.id("43").delete());
		assertThat(calls("default")).isEqualTo(1);
		assertThat(calls("providers")).isEqualTo(2);
	}

	@Test
	void hasTheSameTagsForSuccessAndFailure() {
		CustomerioV2Client client = client(new ObservationCallObserver(this.observations));
		server.answer(200, "{}");
		client.entity(Person.id("42").delete());
		server.answer(401, "{}");
		assertThatExceptionOfType(CustomerioAuthenticationException.class)
			.isThrownBy(() -> client.entity(Person.id("42").delete()));
		assertThat(this.meters.find("customerio.calls").meters()).hasSize(2)
			.extracting(Meter::getId)
			.allSatisfy((id) -> assertThat(id.getTags()).extracting(Tag::getKey)
				.containsExactly("api", "error", "mode", "operation", "outcome", "retries", "workspace"));
	}

	@Test
	void refusesAWorkspaceWithoutAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ObservationCallObserver(this.observations, ""))
			.withMessageContaining("workspace");
	}

	private long calls(String workspace) {
		return this.meters.get("customerio.calls").tag("workspace", workspace).timer().count();
	}

	private static CustomerioV2Client client(ObservationCallObserver observer) {
		return CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.observer(observer)
			.build();
	}

}
