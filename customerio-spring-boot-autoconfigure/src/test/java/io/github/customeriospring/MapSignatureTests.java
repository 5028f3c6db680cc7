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

package io.github.customeriospring;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.customeriospring.autoconfigure.endpoint.CustomerioPublisherEndpoint.PublishersDescriptor;
import io.github.customeriospring.health.CustomerioHealthContributor;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.publisher.kafka.KafkaConnection;
import io.github.customeriospring.webhook.event.EmailDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever calls us has a {@code Map<String, String>} as often as a
 * {@code Map<String, Object>}, and in Kotlin one with {@code null} in it. Every map that
 * is taken says so; only a map whose values are of one final type is taken as such.
 */
class MapSignatureTests {

	/** Settings of others, what is read, and what takes no values. */
	private static final Set<Class<?>> OTHERS = Set.of(ApiError.class, CustomerioHealthContributor.class,
			EmailDetails.class, Exchange.class, KafkaConnection.class, PublishersDescriptor.class);

	private static final Set<Class<?>> ANSWERS = AnswerRecords.all();

	@Test
	void everyMapThatIsTakenMayHaveValuesOfAnyTypeAndNull() {
		assertThat(types().flatMap(MapSignatureTests::executables).flatMap(MapSignatureTests::maps)).isNotEmpty()
			.allSatisfy((map) -> assertThat(takesAnyValue(map.type())).as(map.where()).isTrue());
	}

	private static Stream<Class<?>> types() {
		return MainClasses.all()
			.stream()
			.<Class<?>>map(JavaClass::reflect)
			.filter((type) -> Modifier.isPublic(type.getModifiers()) && !OTHERS.contains(type)
					&& !ANSWERS.contains(type));
	}

	private static Stream<Executable> executables(Class<?> type) {
		return Stream.<Executable>concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods()))
			.filter((executable) -> executable.getDeclaringClass() == type && !executable.isSynthetic());
	}

	private static Stream<TakenMap> maps(Executable executable) {
		Parameter[] parameters = executable.getParameters();
		AnnotatedType[] types = executable.getAnnotatedParameterTypes();
		return Stream.iterate(0, (i) -> i < parameters.length, (i) -> i + 1)
			.filter((i) -> isMapByName(parameters[i]))
			.map((i) -> new TakenMap(executable.toGenericString(), annotated(executable, i, types[i])));
	}

	private static boolean isMapByName(Parameter parameter) {
		return parameter.getParameterizedType() instanceof ParameterizedType type && type.getRawType() == Map.class
				&& type.getActualTypeArguments()[0] == String.class;
	}

	/**
	 * Compact constructors keep annotations on their components only.
	 */
	private static AnnotatedType annotated(Executable executable, int index, AnnotatedType type) {
		RecordComponent[] components = executable.getDeclaringClass().getRecordComponents();
		return (components != null && executable.getName().equals(executable.getDeclaringClass().getName()))
				? components[index].getAnnotatedType() : type;
	}

	private static boolean takesAnyValue(AnnotatedType map) {
		AnnotatedType value = ((AnnotatedParameterizedType) map).getAnnotatedActualTypeArguments()[1];
		if (value instanceof AnnotatedWildcardType wildcard) {
			AnnotatedType bound = wildcard.getAnnotatedUpperBounds()[0];
			return bound.getType() == Object.class && bound.isAnnotationPresent(Nullable.class);
		}
		return value.getType() instanceof TypeVariable<?>
				|| (value.getType() instanceof Class<?> type && Modifier.isFinal(type.getModifiers()));
	}

	private record TakenMap(String where, AnnotatedType type) {

	}

}
