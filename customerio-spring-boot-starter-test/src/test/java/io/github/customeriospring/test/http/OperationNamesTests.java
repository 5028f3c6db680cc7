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

package io.github.customeriospring.test.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.http.Call;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each operation of the clients has a route in the fake, and that has its name.
 */
class OperationNamesTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	static Stream<Declared> declaredOperations() {
		return Stream.of(CustomerioV1Client.class, CustomerioTrackV1Client.class)
			.flatMap((client) -> ClientAccessors.of(client).entrySet().stream())
			.flatMap((feature) -> operations(feature.getKey(), feature.getValue()));
	}

	private static Stream<Declared> operations(Class<?> feature, String accessor) {
		return Arrays.stream(feature.getMethods()).flatMap((method) -> {
			HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
			return (exchange != null) ? Stream.of(new Declared(accessor + "." + method.getName(), exchange.method(),
					exchange.url().replaceFirst("\\?.*", ""))) : Stream.empty();
		});
	}

	@ParameterizedTest
	@MethodSource("declaredOperations")
	void namesTheRoutesOfDeclaredOperations(Declared declared) {
		String path = declared.path().replaceAll("\\{[^}]*}", "1");
		new Http(this.customerio).send(declared.method(), path, null, null);
		assertThat(this.customerio.requests().all()).singleElement().satisfies((request) -> {
			assertThat(request.route()).isEqualTo(declared.path());
			assertThat(request.operation()).isEqualTo(declared.name());
		});
	}

	@Test
	void findsTheDeclaredOperations() {
		assertThat(declaredOperations()).extracting(Declared::name)
			.contains("transactional.sendEmail", "deliveries.unsubscribe");
	}

	@Test
	void namesTheRoutesOfCodedOperationsAsMetricsDo() {
		List<String> names = new ArrayList<>();
		CallObserver observer = new CallObserver() {

			@Override
			public <T extends @Nullable Object> T observe(Call call, Supplier<T> work) {
				names.add(call.operation().name());
				return work.get();
			}

		};
		CustomerioV2Client v2 = CustomerioV2Client.builder()
			.siteId(this.customerio.siteId())
			.apiKey(this.customerio.trackApiKey())
			.baseUrl(this.customerio.baseUrl())
			.observer(observer)
			.build();
		v2.entity(Person.id("42").identify());
		v2.batch(List.of(Person.id("42").identify()));
		CustomerioPipelinesClient pipelines = CustomerioPipelinesClient.builder()
			.apiKey(this.customerio.pipelinesApiKey())
			.baseUrl(this.customerio.pipelinesBaseUrl())
			.observer(observer)
			.build();
		PipelinesUser user = PipelinesUser.id("42");
		pipelines.identify(user, Map.of());
		pipelines.batch(List.of(user.track("viewed", Map.of())));
		Stream
			.of(user.track("viewed", Map.of()), user.page("/", Map.of()), user.screen("home", Map.of()),
					user.group("acme", Map.of()), PipelinesCall.alias("visitor", "42"))
			.forEach(pipelines::send);
		assertThat(names).hasSize(9).contains("entity", "batch", "identify", "alias");
		assertThat(this.customerio.requests().all()).extracting(RecordedRequest::operation)
			.containsExactlyElementsOf(names);
	}

	/**
	 * An operation that an interface declares.
	 *
	 * @param name the name of the operation
	 * @param method the HTTP method
	 * @param path the template of the path
	 */
	record Declared(String name, String method, String path) {

	}

}
