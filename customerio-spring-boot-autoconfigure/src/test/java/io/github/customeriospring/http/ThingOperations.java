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

package io.github.customeriospring.http;

import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.http.declared.DeclaredOperations;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Operations of every kind, safe to retry and not.
 */
public interface ThingOperations {

	@GetExchange("/v1/things/{id}")
	Thing get(@PathVariable("id") String id);

	@GetExchange("/v1/things")
	Thing find(@RequestParam("email") String email);

	@ResponseField("things")
	@GetExchange("/v1/things")
	List<Thing> list();

	@SafeToRetry
	@PutExchange("/v1/things/{id}")
	void put(@PathVariable("id") String id, @RequestBody Thing thing);

	@SafeToRetry
	@DeleteExchange("/v1/things/{id}")
	void delete(@PathVariable("id") String id);

	@SafeToRetry
	@PostExchange("/v1/things/search")
	Thing search(@RequestBody Thing thing);

	/** The operation that must not be repeated. */
	@PostExchange("/v1/things")
	Thing create(@RequestBody Thing thing);

	static ThingOperations of(ApiConnection connection) {
		return new DeclaredOperations(() -> connection, Object.class).of(ThingOperations.class);
	}

	static Builder builder() {
		return new Builder();
	}

	static Builder builder(Wire server) {
		return builder().baseUrl(server.baseUrl()).retry(Wire.FAST_RETRIES);
	}

	record Thing(String name) {

	}

	final class Builder extends ApiClientBuilder<Builder> {

		public static final String KEY = "secret-key";

		private Builder() {
			super(Api.APP);
		}

		public ApiConnection connect() {
			return connect((headers) -> headers.setBearerAuth(KEY)).get();
		}

		public ThingOperations build() {
			return of(connect());
		}

	}

}
