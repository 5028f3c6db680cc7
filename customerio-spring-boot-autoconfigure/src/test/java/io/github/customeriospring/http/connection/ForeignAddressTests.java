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

import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.ThingOperations;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ForeignAddressTests {

	@RegisterExtension
	static final Wire server = new Wire();

	@ParameterizedTest
	@ValueSource(strings = { "http://elsewhere.example/v1/things", "//elsewhere.example/v1/things",
			"http://127.0.0.1:1/v1/things", "//user@127.0.0.1/v1/things" })
	void noRequestTakesTheCredentialElsewhere(String template) {
		ApiConnection connection = ThingOperations.builder(server).connect();
		ApiRequest request = new ApiRequest(HttpMethod.GET, template, Map.of(), new HttpHeaders(), null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> connection.exchange(new Operation(Api.APP, "things.get", "/v1/things", true), request,
					RawResponse::status))
			.withMessage("App API things.get would lead to another address than that of the App API");
		assertThat(server.requests()).isEmpty();
	}

}
