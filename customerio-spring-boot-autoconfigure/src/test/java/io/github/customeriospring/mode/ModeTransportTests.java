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

package io.github.customeriospring.mode;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.http.transport.TransportSettings;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A mode holds whatever carries the requests, and below what an application puts around
 * it.
 */
class ModeTransportTests {

	@RegisterExtension
	static final Wire server = new Wire();

	static Stream<Named<UnaryOperator<CustomerioV1Client.Builder>>> transports() {
		return Stream.of(Named.of("default", (builder) -> builder),
				Named.of("JDK",
						(builder) -> builder.requestFactory(
								new BufferedJdkRequestFactory(HttpClient.newHttpClient(), Duration.ofSeconds(10)))),
				Named.of("HttpComponents",
						(builder) -> builder.requestFactory(new HttpComponentsClientHttpRequestFactory())),
				Named.of("another", (builder) -> builder.requestFactory(new SimpleClientHttpRequestFactory())),
				Named.of("wrapped", (builder) -> builder.requestFactory(wrapped())),
				Named.of("customized", (builder) -> builder.customize((client) -> client.requestFactory(wrapped()))),
				Named.of("shared", (builder) -> builder.transport(Transport.create(TransportSettings.defaults()))));
	}

	/**
	 * A factory that makes another send of each request, below the client.
	 */
	private static ClientHttpRequestFactory wrapped() {
		return new InterceptingClientHttpRequestFactory(
				new BufferingClientHttpRequestFactory(new SimpleClientHttpRequestFactory()),
				List.of((request, body, execution) -> execution.execute(request,
						new String(body).replace("qa@example.com", "eve@example.com").getBytes())));
	}

	@ParameterizedTest
	@MethodSource("transports")
	void holdsForAllTransports(UnaryOperator<CustomerioV1Client.Builder> transport) {
		server.answer(200, "{\"delivery_id\":\"d1\"}");
		CustomerioV1Client logging = client(transport, CustomerioMode.log());
		assertThat(logging.transactional().sendEmail((email) -> email.template(1).to("ada@example.com")).deliveryId())
			.startsWith("log-");
		CustomerioV1Client redirecting = client(transport,
				CustomerioMode.redirect(RedirectSettings.none().withEmail("qa@example.com")));
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> redirecting.broadcasts().trigger(1, (broadcast) -> broadcast.data("a", 1)))
			.satisfies((ex) -> assertThat(ex.mayHaveBeenProcessed()).isFalse());
		assertThat(server.requests()).isEmpty();
		redirecting.transactional().sendEmail((email) -> email.template(1).to("ada@example.com"));
		assertThat(server.onlyRequest().getBodyAsString()).contains("\"to\":\"qa@example.com\"");
	}

	private static CustomerioV1Client client(UnaryOperator<CustomerioV1Client.Builder> transport, CustomerioMode mode) {
		return transport.apply(CustomerioV1Client.builder().apiKey("key").baseUrl(server.baseUrl())).mode(mode).build();
	}

}
