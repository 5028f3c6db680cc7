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

package io.github.customeriospring.http.declared;

import java.util.Objects;
import java.util.function.Function;

import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.http.connection.ApiRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Sends the requests of declared interfaces over an {@link ApiConnection}. Their methods
 * return nothing or what the body says; response headers are not offered.
 */
final class ConnectionExchangeAdapter implements HttpExchangeAdapter {

	private final ApiConnection connection;

	ConnectionExchangeAdapter(ApiConnection connection) {
		this.connection = connection;
	}

	@Override
	public boolean supportsRequestAttributes() {
		return true;
	}

	@Override
	public void exchange(HttpRequestValues values) {
		DeclaredMethod method = method(values);
		exchange(method, values, (answer) -> {
			this.connection.requireAccepted(method.operation(), answer);
			return answer;
		});
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		DeclaredMethod method = method(values);
		return exchange(method, values, (answer) -> this.connection.readWhole(method.operation(), answer,
				method.responseField(), bodyType.getType()));
	}

	@Override
	public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	@Override
	public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		throw new UnsupportedOperationException("Return the body instead");
	}

	private <T> T exchange(DeclaredMethod method, HttpRequestValues values, Function<RawResponse, T> reader) {
		ApiRequest request = new ApiRequest(Objects.requireNonNull(values.getHttpMethod()),
				Objects.requireNonNull(values.getUriTemplate()), values.getUriVariables(), values.getHeaders(),
				(byte[]) values.getBodyValue());
		return this.connection.exchange(method.operation(), request, reader);
	}

	private static DeclaredMethod method(HttpRequestValues values) {
		return (DeclaredMethod) Objects.requireNonNull(values.getAttributes().get(DeclaredMethod.class.getName()));
	}

}
