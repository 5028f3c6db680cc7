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

package io.github.customeriospring.v1;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.v1.suppressions.SuppressionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.service.annotation.DeleteExchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * All deletions of the App API: whoever repeats one after an unknown outcome and finds
 * nothing has deleted it.
 */
class DeletionTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("app-key")
		.baseUrl(server.baseUrl())
		.retry(Wire.FAST_RETRIES)
		.build();

	static List<Consumer<CustomerioV1Client>> deletions() {
		return List.of((v1) -> v1.collections().delete(7), (v1) -> v1.newsletters().delete(7),
				(v1) -> v1.newsletterContents().deleteLanguage(7, "de"),
				(v1) -> v1.newsletterContents().deleteTestGroupLanguage(7, 2, "de"),
				(v1) -> v1.reportingWebhooks().delete(7), (v1) -> v1.segments().delete(7),
				(v1) -> v1.snippets().delete("seven"),
				(v1) -> v1.suppressions().delete(SuppressionType.BLOCKS, "a@example.com"));
	}

	@Test
	void areAllOfThem() {
		assertThat(ClientAccessors.of(CustomerioV1Client.class).keySet())
			.flatExtracting((feature) -> Arrays.asList(feature.getMethods()))
			.filteredOn((method) -> method.isAnnotationPresent(DeleteExchange.class))
			.hasSameSizeAs(deletions());
	}

	@ParameterizedTest
	@MethodSource("deletions")
	void areDoneWhenTheirRepetitionFindsNothing(Consumer<CustomerioV1Client> deletion) {
		answer(500, 404);
		deletion.accept(this.v1);
		assertThat(server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("deletions")
	void tellThatThereWasNothing(Consumer<CustomerioV1Client> deletion) {
		answer(404, 204);
		assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(() -> deletion.accept(this.v1));
		assertThat(server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("deletions")
	void needNoBody(Consumer<CustomerioV1Client> deletion) {
		Stream.of(200, 204).forEach((status) -> {
			server.answer(status, "");
			deletion.accept(this.v1);
		});
		assertThat(server.requests()).hasSize(2);
	}

	private static void answer(int first, int then) {
		server.stubFor(any(anyUrl()).inScenario("twice")
			.whenScenarioStateIs(STARTED)
			.willReturn(aResponse().withStatus(first))
			.willSetStateTo("again"));
		server.stubFor(any(anyUrl()).inScenario("twice")
			.whenScenarioStateIs("again")
			.willReturn(aResponse().withStatus(then)));
	}

}
