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

package io.github.customeriospring.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.MainClasses;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of exceptions in {@code docs/errors.md} name all that there are.
 */
class ExceptionTableTests {

	private static final String ERRORS = "docs/errors.md";

	@Test
	void namesEachPublicException() {
		List<String> documented = Stream.of("| Exception | Cause | What to do |", "| Exception | Where it is found |")
			.flatMap((head) -> Documents.table(ERRORS, head).stream())
			.flatMap((row) -> Documents.code(row.get(0)).stream())
			.filter((name) -> !name.equals(IllegalArgumentException.class.getSimpleName()))
			.toList();
		assertThat(documented).containsExactlyInAnyOrderElementsOf(exceptions()).hasSizeGreaterThan(20);
		assertThat(exceptions()).contains(CustomerioResponseException.class.getSimpleName());
	}

	@Test
	void namesEachOperationThatIsNotRepeated() {
		List<String> documented = Documents.read(ERRORS)
			.lines()
			.filter((line) -> line.startsWith("Not safe"))
			.flatMap((line) -> Documents.code(line).stream())
			.toList();
		assertThat(documented).containsExactlyElementsOf(
				Stream.of(CustomerioV1Client.class, CustomerioTrackV1Client.class).flatMap(this::unsafe).toList());
	}

	private static List<String> exceptions() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.isAssignableTo(Throwable.class) && type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((type) -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.map(JavaClass::getSimpleName)
			.toList();
	}

	/**
	 * Return the operations that have an effect and are not marked as safe to repeat, as
	 * metrics name them.
	 */
	private Stream<String> unsafe(Class<?> client) {
		return ClientAccessors.of(client)
			.entrySet()
			.stream()
			.flatMap((feature) -> Arrays.stream(feature.getKey().getMethods()).filter((method) -> {
				HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
				return exchange != null && !exchange.method().equals("GET")
						&& !AnnotatedElementUtils.hasAnnotation(method, SafeToRetry.class);
			}).map((method) -> feature.getValue() + "." + method.getName()))
			.distinct()
			.sorted();
	}

}
