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

import io.github.customeriospring.v1.CustomerioV1Client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Asks a client for interfaces.
 */
final class DeclaredInterfaces {

	static final CustomerioV1Client client = CustomerioV1Client.builder().apiKey("key").build();

	private DeclaredInterfaces() {
	}

	static void assertRefused(Class<?> type, String method, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> client.operations(type))
			.withMessageStartingWith("%s.%s cannot be called: %s", type.getName(), method, problem);
	}

}
