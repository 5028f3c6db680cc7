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

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.customeriospring.MainClasses;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredOperationsTests {

	static Set<Class<?>> operations() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.isInterface()
					&& type.getMethods().stream().anyMatch((method) -> method.isMetaAnnotatedWith(HttpExchange.class)))
			.<Class<?>>map(JavaClass::reflect)
			.collect(Collectors.toSet());
	}

	@Test
	void haveOneAccessorEach() {
		Set<Class<?>> accessible = Stream.of(CustomerioV1Client.class, CustomerioTrackV1Client.class)
			.flatMap((client) -> ClientAccessors.of(client).keySet().stream())
			.collect(Collectors.toSet());
		assertThat(accessible).isNotEmpty().isEqualTo(operations());
	}

	@ParameterizedTest
	@MethodSource("operations")
	void areOrdinaryObjects(Class<?> type) {
		CustomerioV1Client client = client();
		Object operations = client.operations(type);
		assertThat(operations).hasToString(type.getSimpleName() + "[App API]")
			.isSameAs(client.operations(type))
			.isEqualTo(operations)
			.hasSameHashCodeAs(operations)
			.isNotEqualTo(client().operations(type))
			.isNotEqualTo(type);
	}

	private static CustomerioV1Client client() {
		return CustomerioV1Client.builder().apiKey("key").build();
	}

}
