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

package io.github.customeriospring.http.error;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Customer.io's words in messages, without what was sent, on every API.
 */
class MaskingTests {

	private static final PersonId USER = PersonId.id("user_4711");

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("app-key")
		.baseUrl(server.baseUrl())
		.build();

	private final CustomerioV2Client v2 = CustomerioV2Client.builder()
		.siteId("the-site")
		.apiKey("track-key")
		.baseUrl(server.baseUrl())
		.build();

	private final CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
		.siteId("the-site")
		.apiKey("track-key")
		.baseUrl(server.baseUrl())
		.build();

	private final CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
		.apiKey("source-key")
		.baseUrl(server.baseUrl())
		.build();

	@Test
	void hidesIdentifiersOnEveryApi() {
		String reason = "customer user_4711 does not exist";
		String masked = "customer *** does not exist";
		assertMasked(reason, masked, () -> this.v1.customers().profile(USER));
		assertMasked(reason, masked, () -> this.v1.transactional()
			.sendEmail((email) -> email.template("x").to("jane@example.com").person(USER)));
		assertMasked(reason, masked, () -> this.v1.broadcasts()
			.trigger(1, (trigger) -> trigger.audience(Audience.ids(List.of("user_4711")))));
		assertMasked(reason, masked, () -> this.v2.entity(Person.of(USER).event("e")));
		assertMasked(reason, masked, () -> this.v2.batch(List.of(Person.of(USER).event("e"))));
		assertMasked(reason, masked, () -> this.trackV1.people().delete(USER));
		assertMasked(reason, masked, () -> this.trackV1.segments().add(7, List.of(PersonId.id("x"), USER)));
		assertMasked(reason, masked, () -> this.pipelines.send(PipelinesUser.id("user_4711").track("e")));
	}

	@Test
	void leavesAttributesAlone() {
		String reason = "plan pro is not 42, and no template order-shipped";
		assertMasked(reason, reason, () -> this.v2.entity(Person.of(USER).identify(Map.of("plan", "pro", "age", 42))));
		assertMasked(reason, reason,
				() -> this.v1.transactional()
					.sendEmail((email) -> email.template("order-shipped")
						.to("jane@example.com")
						.person(USER)
						.data("plan", "pro")
						.data("age", 42)));
	}

	@Test
	void hidesItemsOfABatchThatTheAnswerNames() {
		String errors = "{\"errors\":[{\"batch_index\":1,\"reason\":\"bob-2 is no person\"}]}";
		server.answer(400, errors);
		assertThat(failure(() -> this.v2.batch(List.of(Person.id("person").event("e"), Person.id("bob-2").event("e")))))
			.hasMessageContaining("status 400: *** is no person.");
	}

	@Test
	void hidesCredentials() {
		String basic = Base64.getEncoder().encodeToString("the-site:track-key".getBytes(StandardCharsets.UTF_8));
		assertMasked("key track-key of the-site, THE-SITE:track-key and " + basic, "key *** of ***, *** and ***",
				() -> this.v2.entity(Person.of(USER).event("e")));
		String key = Base64.getEncoder().encodeToString("app-key".getBytes(StandardCharsets.UTF_8));
		assertMasked("Bearer app-key, app%2Dkey, " + key, "Bearer ***, app%2Dkey, ***",
				() -> this.v1.workspaces().list());
		assertMasked("source-key is no key", "*** is no key",
				() -> this.pipelines.send(PipelinesUser.id("x").track("e")));
	}

	@Test
	void hidesEverythingIfWhatWasSentCannotBeRead() {
		BigInteger huge = BigInteger.TEN.pow(2000);
		assertMasked("no user_4711 here", "***", () -> this.v2.entity(Person.of(USER).identify(Map.of("n", huge))));
		assertMasked("no user_4711 here", "***", () -> this.v1.transactional()
			.sendSms((sms) -> sms.template("x").to("+491").person(USER).data("n".repeat(60_000), 1)));
	}

	private static void assertMasked(String reason, String masked, ThrowingCallable call) {
		server.answer(400, "{\"errors\":[{\"reason\":\"%s\",\"field\":\"%s\"}]}".formatted(reason, reason));
		assertThat(failure(call)).hasMessageContaining("status 400: %s (%s).", masked, masked);
		server.answer(400, "{\"meta\":{\"error\":\"%s\"}}".formatted(reason));
		CustomerioException failure = failure(call);
		assertThat(failure).hasMessageContaining("status 400: %s.", masked);
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		assertThat(((CustomerioResponseException) cause).getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.message()).isEqualTo(reason))
			.satisfies((error) -> assertThat(error).hasToString("ApiError[..]"));
	}

	private static CustomerioException failure(ThrowingCallable call) {
		CustomerioException failure = catchThrowableOfType(CustomerioException.class, call);
		assertThat(failure).isNotNull();
		return failure;
	}

}
