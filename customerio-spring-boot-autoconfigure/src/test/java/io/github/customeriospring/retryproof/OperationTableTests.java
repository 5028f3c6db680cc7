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

package io.github.customeriospring.retryproof;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTableTests {

	@Test
	void hasARowForEveryDeclaredOperation() {
		List<String> declared = Stream.of(CustomerioV1Client.class, CustomerioTrackV1Client.class)
			.flatMap((client) -> ClientAccessors.of(client).keySet().stream())
			.flatMap((type) -> methods(type,
					(method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class)))
			.toList();
		assertThat(declared).isNotEmpty().doesNotHaveDuplicates();
		assertThat(names(TableRow::isDeclared)).containsExactlyInAnyOrderElementsOf(declared);
	}

	@Test
	void hasARowForEveryCodedOperation() {
		// All calls of the Pipelines API but batches go through send
		List<String> coded = Stream
			.concat(methods(CustomerioV2Client.class, (method) -> true),
					methods(CustomerioPipelinesClient.class, (method) -> !method.getName().equals("send")))
			.distinct()
			.toList();
		assertThat(coded).isNotEmpty();
		assertThat(names((row) -> !row.isDeclared())).containsExactlyInAnyOrderElementsOf(coded);
	}

	private static Stream<String> methods(Class<?> type, Predicate<Method> predicate) {
		return Stream.of(type.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && predicate.test(method))
			.map((method) -> type.getSimpleName() + "." + method.getName());
	}

	private static List<String> names(Predicate<TableRow> predicate) {
		return OperationTable.ROWS.stream().filter(predicate).map(TableRow::name).toList();
	}

}
