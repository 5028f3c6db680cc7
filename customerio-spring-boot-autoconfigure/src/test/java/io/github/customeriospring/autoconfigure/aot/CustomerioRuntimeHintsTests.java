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

package io.github.customeriospring.autoconfigure.aot;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.customeriospring.AnswerRecords;
import io.github.customeriospring.MainClasses;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.http.declared.MutableRequest;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import io.github.customeriospring.v1.shared.Customer;
import io.github.customeriospring.v2.PersonOperation;
import io.github.customeriospring.v2.PersonRelationship;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerioRuntimeHintsTests {

	private static final RuntimeHints hints = new RuntimeHints();

	@BeforeAll
	static void register() {
		new CustomerioRuntimeHints().registerHints(hints, null);
	}

	@ParameterizedTest
	@ValueSource(classes = { CustomerioV1Client.class, CustomerioTrackV1Client.class })
	void keepsProxiesOfAllThatAccessorsReturn(Class<?> client) throws NoSuchMethodException {
		Map<Class<?>, String> accessors = ClientAccessors.of(client);
		assertThat(accessors).isNotEmpty();
		for (Map.Entry<Class<?>, String> accessor : accessors.entrySet()) {
			assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(client.getMethod(accessor.getValue())))
				.accepts(hints);
			assertThat(RuntimeHintsPredicates.proxies()
				.forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(accessor.getKey()))).accepts(hints);
		}
	}

	@Test
	void keepsRecords() {
		assertThat(RuntimeHintsPredicates.reflection().onType(Customer.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(PersonOperation.Identify.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(PersonRelationship.class)).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TypeReference.of("io.github.customeriospring.v2.PlainOperation"))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onType(Audience.Emails.class)).accepts(hints);
	}

	@Test
	void keepsSerializersThatRecordsName() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TypeReference.of("io.github.customeriospring.v2.EventSerializer"))
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
	}

	static Stream<Class<?>> requests() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.isAssignableTo(MutableRequest.class)
					&& type.getModifiers().contains(JavaModifier.FINAL))
			.map(JavaClass::reflect);
	}

	@ParameterizedTest
	@MethodSource("requests")
	void keepsTheFieldsOfRequestsAndWhatStandsInThem(Class<?> request) {
		List<Field> fields = new ArrayList<>();
		ReflectionUtils.doWithFields(request, fields::add, (field) -> !Modifier.isStatic(field.getModifiers()));
		assertThat(fields).isNotEmpty().allSatisfy((field) -> {
			assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(field)).accepts(hints);
			assertThat(ourTypes(ResolvableType.forField(field)))
				.allSatisfy((type) -> assertThat(RuntimeHintsPredicates.reflection().onType(type)).accepts(hints));
		});
	}

	private static Stream<Class<?>> ourTypes(ResolvableType type) {
		return Stream.concat(Stream.of(type), Arrays.stream(type.getGenerics()))
			.<Class<?>>map(ResolvableType::toClass)
			.filter((candidate) -> candidate.getName().startsWith("io.github.customeriospring"));
	}

	@Test
	void keepsWhatStandsDeepInRequests() throws ClassNotFoundException {
		for (String type : List.of("livenotifications.LiveNotificationContent$Alert", "transactional.EmailHeader",
				"transactional.TemplateId", "transactional.Attachment", "broadcasts.BroadcastRecipient")) {
			assertThat(
					RuntimeHintsPredicates.reflection().onType(Class.forName("io.github.customeriospring.v1." + type)))
				.accepts(hints);
		}
	}

	static Set<Class<?>> answers() {
		return AnswerRecords.all();
	}

	@ParameterizedTest
	@MethodSource("answers")
	void keepsEveryRecordOfAnAnswer(Class<?> answer) {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(answer)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
	}

	@Test
	void keepsConverters() throws ClassNotFoundException {
		for (String converter : List.of("transactional.EmailHeader$ListConverter",
				"livenotifications.StartLiveNotification$Identifiers", "shared.content.HeadersText",
				"shared.content.HeadersDeserializer", "shared.metrics.ResolutionDeserializer")) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(Class.forName("io.github.customeriospring.v1." + converter))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
		}
	}

	@Test
	void keepsTheAnswerToABatch() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(TypeReference.of("io.github.customeriospring.v2.BatchConnection$Answer$Item"))).accepts(hints);
	}

	@Test
	void keepsTheVersion() {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("io/github/customeriospring/http/connection/version.properties")).accepts(hints);
	}

	@Test
	void keepsTheScriptsOfTheDatabases() {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("customerio/publisher/db/h2/V1__customerio_publisher.sql")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("customerio/webhook/db/h2/V1__customerio_webhook.sql"))
			.accepts(hints);
	}

}
