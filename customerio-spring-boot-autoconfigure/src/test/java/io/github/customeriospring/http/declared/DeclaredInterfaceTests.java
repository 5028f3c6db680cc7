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

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.github.customeriospring.v1.CustomerioV1Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What cannot be called is refused when the interface is asked for.
 */
class DeclaredInterfaceTests {

	@Test
	void refusesWhatItCouldNotCall() {
		DeclaredInterfaces.assertRefused(NoMethod.class, "get", "it names no HTTP method");
		DeclaredInterfaces.assertRefused(Form.class, "get", "it has to send and accept JSON");
		DeclaredInterfaces.assertRefused(Version.class, "get", "the version of Customer.io's APIs stands in the path");
		DeclaredInterfaces.assertRefused(Unannotated.class, "other", "it needs @HttpExchange or a body");
		DeclaredInterfaces.assertRefused(Overloaded.class, "get", "it needs @HttpExchange or a body");
	}

	@Test
	void refusesWhatIsNoSuchInterface() {
		assertThatIllegalArgumentException().isThrownBy(() -> DeclaredInterfaces.client.operations(String.class))
			.withMessage("java.lang.String has to be an interface that anybody may implement");
		assertThatIllegalArgumentException().isThrownBy(() -> DeclaredInterfaces.client.operations(Runnable.class))
			.withMessage("java.lang.Runnable has no method with @HttpExchange");
		assertThatIllegalArgumentException().isThrownBy(() -> DeclaredInterfaces.client.operations(nothing()))
			.withMessage("type must not be null");
	}

	@Test
	void takesWhatCanBeCalled() {
		assertThat(DeclaredInterfaces.client.operations(Inherited.class)).hasToString("Inherited[App API]");
		assertThat(DeclaredInterfaces.client.operations(Bound.class)).hasToString("Bound[App API]");
		assertThat(DeclaredInterfaces.client.operations(Lawful.class)).hasToString("Lawful[App API]");
	}

	@SuppressWarnings("NullAway")
	private static <T> @Nullable T nothing() {
		return null;
	}

	interface NoMethod {

		@HttpExchange("/v1/things")
		void get();

	}

	interface Form {

		@PostExchange(url = "/v1/things", contentType = "application/x-www-form-urlencoded")
		void get(@RequestParam("name") String name);

	}

	interface Version {

		@GetExchange(url = "/v1/things", version = "1")
		void get();

	}

	interface Unannotated {

		@GetExchange("/v1/things")
		void get();

		void other();

	}

	interface Overloaded {

		@GetExchange("/v1/things/{id}")
		void get(@PathVariable("id") String id);

		void get(long id);

	}

	interface Keyed<K> {

		void get(K key);

	}

	interface Bound extends Keyed<Long> {

		@Override
		@GetExchange("/v1/things/{key}")
		void get(@PathVariable("key") Long key);

		@GetExchange("/v1/things")
		void get();

	}

	interface Generic<T> {

		@GetExchange("/v1/things/{id}")
		T get(@PathVariable("id") long id);

	}

	interface Inherited extends Generic<List<String>> {

		@Override
		@GetExchange("/v1/others/{id}")
		List<String> get(@PathVariable("id") long id);

		@Override
		String toString();

	}

	interface Lawful {

		@GetExchange(url = "/v1/things/{id}?sort=name", accept = "application/json")
		Optional<String> get(@PathVariable long id, @RequestParam URI link);

		@HttpExchange(method = "HEAD", url = "/v1/things")
		void exists();

		static Lawful of(CustomerioV1Client client) {
			return client.operations(Lawful.class);
		}

	}

}
