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

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.example.shop.Address;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every way in which a value of an application reaches Customer.io.
 */
class ValuesOnTheWireTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private static final Map<String, Object> GOOD = Map.of("home", new Address("Main", null));

	@ParameterizedTest(name = "{0}")
	@MethodSource("calls")
	void sendsTheNamesThatTheApplicationDeclares(String call, String path, Consumer<Map<String, Object>> calling) {
		server.answer(200, "{\"delivery_id\": \"d\", \"id\": 1}");
		calling.accept(GOOD);
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"home\":{\"streetName\":\"Main\",\"zip\":null}");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("calls")
	void sendsNothingWithoutAFiniteNumber(String call, String path, Consumer<Map<String, Object>> calling) {
		server.answer(200, "{\"delivery_id\": \"d\", \"id\": 1}");
		DoubleAdder nan = new DoubleAdder();
		nan.add(Double.NaN);
		assertThatIllegalArgumentException().isThrownBy(() -> calling.accept(Map.of("a", List.of(1, nan))))
			.withMessageContaining(path + "a[1] is NaN: JSON has no such number");
		assertThat(server.requests()).isEmpty();
	}

	static Stream<Arguments> calls() {
		CustomerioV2Client v2 = CustomerioV2Client.builder().siteId("s").apiKey("k").baseUrl(server.baseUrl()).build();
		CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
			.siteId("s")
			.apiKey("k")
			.baseUrl(server.baseUrl())
			.build();
		CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("k").baseUrl(server.baseUrl()).build();
		CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
			.apiKey("k")
			.baseUrl(server.baseUrl())
			.build();
		PersonId person = PersonId.id("42");
		PipelinesUser user = PipelinesUser.id("42");
		return Stream.of(call("entity", "attributes.", (data) -> v2.entity(Person.of(person).event("e", data))),
				call("batch", "attributes.",
						(data) -> requireSent(v2.batch(List.of(Person.of(person).identify(data))))),
				call("raw", "attributes.", (data) -> v2.entity(EntityOperation.raw(Map.of("attributes", data)))),
				call("raw in a batch", "attributes.",
						(data) -> requireSent(v2.batch(List.of(EntityOperation.raw(Map.of("attributes", data)))))),
				call("track v1 identify", "", (data) -> trackV1.people().identify(person, data)),
				call("track v1 event", "data.", (data) -> trackV1.events().create(person, "e", data)),
				call("message data", "message_data.",
						(data) -> v1.transactional()
							.sendSms((sms) -> sms.template("t").to("+491").person(person).data(data))),
				call("broadcast data", "data.", (data) -> v1.broadcasts().trigger(1, (trigger) -> trigger.data(data))),
				call("pipelines", "properties.", (data) -> pipelines.track(user, "e", data)),
				call("pipelines batch", "traits.",
						(data) -> pipelines.batch(List.of(user.identify(data)))
							.failures()
							.forEach((failure) -> refuse(failure.message()))),
				call("pipelines context", "context.",
						(data) -> pipelines.batch(List.of(user.identify(Map.of())), data, Map.of())));
	}

	private static void requireSent(BatchResult result) {
		result.failures().forEach((failure) -> refuse(failure.message()));
	}

	private static void refuse(@Nullable String message) {
		throw new IllegalArgumentException(message);
	}

	private static Arguments call(String name, String path, Consumer<Map<String, Object>> calling) {
		return arguments(name, path, calling);
	}

}
