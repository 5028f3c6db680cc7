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

package io.github.customeriospring.trackv1;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Device;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Region;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class CustomerioTrackV1ClientTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private CustomerioTrackV1Client client;

	@BeforeEach
	void createClient() {
		this.client = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build();
	}

	static Stream<Arguments> pathsWithAPerson() {
		return Stream.of(path("identify", (client, person) -> client.people().identify(person, Map.of())),
				path("delete", (client, person) -> client.people().delete(person)),
				path("suppress", (client, person) -> client.people().suppress(person)),
				path("unsuppress", (client, person) -> client.people().unsuppress(person)),
				path("add a device", (client, person) -> client.devices().add(person, Device.ios("token-1"))),
				path("delete a device", (client, person) -> client.devices().delete(person, "token-1")),
				path("event", (client, person) -> client.events().create(person, Event.of("viewed"))),
				path("page", (client, person) -> client.events().page(person, "/", Map.of())),
				path("screen", (client, person) -> client.events().screen(person, "Home", Map.of())));
	}

	@ParameterizedTest
	@MethodSource("pathsWithAPerson")
	void refusesPhoneNumbersInPaths(BiConsumer<CustomerioTrackV1Client, PersonId> call) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> call.accept(this.client, PersonId.phone("+4915112345678")))
			.withMessageStartingWith("The Track API v1 takes a phone number in a path for an id")
			.withMessageNotContaining("+49");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@MethodSource("pathsWithAPerson")
	void refusesIdsThatLeadElsewhere(BiConsumer<CustomerioTrackV1Client, PersonId> call) {
		assertThatIllegalArgumentException().isThrownBy(() -> call.accept(this.client, PersonId.id("..")))
			.withMessage("identifier is a part of the path and must not be blank, '.' or '..'");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@MethodSource("pathsWithAPerson")
	void refusesIdsThatBeginLikeTheIdOfCustomerio(BiConsumer<CustomerioTrackV1Client, PersonId> call) {
		assertThatIllegalArgumentException().isThrownBy(() -> call.accept(this.client, PersonId.id("cio_a3000001")))
			.withMessageStartingWith("The Track API v1 takes an id that begins with 'cio_' in a path for the id that")
			.withMessageEndingWith("or use CustomerioV2Client")
			.withMessageNotContaining("a3000001");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cio_", "cio_order-17", " cio_a1", "a@b.c", "ada@localhost", "a b@c" })
	void refusesIdsOfAnotherShape(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.people().delete(PersonId.id(id)))
			.withMessageStartingWith("The Track API v1 takes an id ");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "ada@localhost", "cio_ada@example.com", "a b@example.com", "a@b@example.com",
			"@example.com", "ada@example.com.", "ada@" })
	void refusesEmailsOfAnotherShape(String email) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.people().delete(PersonId.email(email)))
			.withMessageStartingWith("The Track API v1 takes an email ");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b.c", "a-1", "cio_cio_a1", "ä" })
	void refusesIdsOfCustomerioOfAnotherShape(String cioId) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.people().delete(PersonId.cioId(cioId)))
			.withMessageStartingWith("The Track API v1 takes a cio_id with other characters");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "42", "CIO_1", "cio-1", "@ada", "ada@", "+4915112345678", "a/b", " 42", "\ud83d\ude00" })
	void takesIdsOfAnyOtherShape(String id) {
		server.answer(200, "{}");
		this.client.people().delete(PersonId.id(id));
		server.verify(1, anyRequestedFor(anyUrl()));
	}

	static Stream<Arguments> callsThatAreSafeToRepeat() {
		PersonId person = PersonId.id("42");
		return Stream.of(call("identify", (client) -> client.people().identify(person, Map.of())),
				call("delete", (client) -> client.people().delete(person)),
				call("suppress", (client) -> client.people().suppress(person)),
				call("unsuppress", (client) -> client.people().unsuppress(person)),
				call("merge", (client) -> client.people().merge(person, PersonId.id("43"))),
				call("add a device", (client) -> client.devices().add(person, Device.ios("token-1"))),
				call("delete a device", (client) -> client.devices().delete(person, "token-1")),
				call("event", (client) -> client.events().create(person, Event.of("viewed"))),
				call("anonymous event", (client) -> client.events().createAnonymous("cookie-1", Event.of("viewed"))),
				call("invite", (client) -> client.events().invite("a@example.com", Event.of("invited"))),
				call("add to segment", (client) -> client.segments().add(7, List.of(person))),
				call("remove from segment", (client) -> client.segments().remove(7, List.of(person))),
				call("metric", (client) -> client.metrics().report(MetricReport.of("RPIL", DeliveryMetric.OPENED))),
				call("push metric",
						(client) -> client.metrics()
							.reportPush(new PushReport("RPIL", DeliveryMetric.OPENED, "token-1", null))),
				call("unsubscribe", (client) -> client.deliveries().unsubscribe("ZAIA")),
				call("region", CustomerioTrackV1Client::region));
	}

	@ParameterizedTest
	@MethodSource("callsThatAreSafeToRepeat")
	void repeatsWhatIsSafeToRepeat(Consumer<CustomerioTrackV1Client> call) {
		server.answer(serverError());
		assertThatExceptionOfType(CustomerioException.class).isThrownBy(() -> call.accept(this.client))
			.isNotInstanceOf(CustomerioOutcomeUnknownException.class);
		List<LoggedRequest> requests = server.requests();
		assertThat(requests).hasSize(1 + Wire.FAST_RETRIES.maxRetries());
		assertThat(requests).extracting(LoggedRequest::getBodyAsString).containsOnly(requests.get(0).getBodyAsString());
	}

	@Test
	void tellsTheRegion() {
		server.answer(200, """
				{"url": "https://track-eu.customer.io", "region": "eu", "environment_id": 3, "new_field": {}}""");
		AccountRegion region = this.client.region();
		assertThat(region).isEqualTo(new AccountRegion("https://track-eu.customer.io", "eu", 3L));
		assertThat(region.isIn(Region.EU)).isTrue();
		assertThat(region.isIn(Region.US)).isFalse();
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "GET", "/api/v1/accounts/region");
		assertThat(request.getHeader("Authorization")).isEqualTo("Basic c2l0ZTprZXk=");
	}

	@Test
	void needsBothPartsOfTheCredential() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioTrackV1Client.builder().apiKey("secret-key").build())
			.withMessage("customerio.track.site-id is missing");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CustomerioTrackV1Client.builder().siteId("site").apiKey("secret\nkey").build())
			.withMessageStartingWith("customerio.track.api-key contains")
			.withMessageNotContaining("secret");
	}

	@Test
	void keepsTheCredentialOutOfText() {
		assertThat(this.client).hasToString("CustomerioTrackV1Client");
	}

	private static Arguments path(String name, BiConsumer<CustomerioTrackV1Client, PersonId> call) {
		return argumentSet(name, call);
	}

	private static Arguments call(String name, Consumer<CustomerioTrackV1Client> call) {
		return argumentSet(name, call);
	}

}
