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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * URLs that would take the credential elsewhere are refused when the interface is asked
 * for.
 */
class DeclaredUrlTests {

	@ParameterizedTest
	@ValueSource(classes = { AbsoluteUrl.class, HostUrl.class, HostInParts.class, CommonUrl.class, NoSlash.class,
			Variable.class, NoUrl.class })
	void refusesUrlsThatAreNoPaths(Class<?> type) {
		DeclaredInterfaces.assertRefused(type, "get", "its URL has to be a path that begins with one slash");
	}

	interface AbsoluteUrl {

		@GetExchange("https://elsewhere.example/v1/things")
		void get();

	}

	interface HostUrl {

		@GetExchange("//elsewhere.example/v1/things")
		void get();

	}

	@HttpExchange("/")
	interface HostInParts {

		@GetExchange("/elsewhere.example/v1/things")
		void get();

	}

	@HttpExchange("https://elsewhere.example")
	interface CommonUrl {

		@GetExchange("/v1/things")
		void get();

	}

	interface NoSlash {

		@GetExchange("v1/things")
		void get();

	}

	interface Variable {

		@GetExchange("{url}")
		void get(@PathVariable("url") String url);

	}

	interface NoUrl {

		@GetExchange
		void get();

	}

}
