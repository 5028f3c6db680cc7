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

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.customeriospring.http.declared.ClientAccessors;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.AttributeCondition;
import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v2.CustomObject;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.DeliveryRef;
import io.github.customeriospring.v2.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every argument that is not declared as {@code @Nullable} is refused when it is
 * {@code null}, and so is a {@code null} in a list, before anything is sent. The same
 * goes for the constants that stand for whatever Customer.io adds one day.
 */
class NullArgumentTests {

	/** What Customer.io answers, where something may always be missing. */
	private static final Set<Class<?>> ANSWERS = AnswerRecords.all();

	/** The same of coded operations, failures, and what applications implement. */
	private static final Set<String> NOT_HANDED_OVER = Set.of("ApiError", "BatchResult", "ErrorResponse", "Failure",
			"PayloadCodec", "PipelinesBatchResult", "Sleeper", "UnusableAnswer");

	@RegisterExtension
	static final Wire server = new Wire();

	static Stream<Named<Executable>> executables() {
		return handedOver().filter((executable) -> !refusable(executable).isEmpty()).map(NullArgumentTests::named);
	}

	static Stream<Named<Executable>> executablesWithUnknown() {
		return handedOver().filter(
				(executable) -> Arrays.stream(executable.getParameterTypes()).anyMatch((type) -> unknown(type) != null))
			.map(NullArgumentTests::named);
	}

	private static Named<Executable> named(Executable executable) {
		return Named.of(executable.toGenericString().replace("io.github.customeriospring.", ""), executable);
	}

	private static @Nullable Object unknown(Class<?> type) {
		return type.isEnum() ? Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.toString().equals("UNKNOWN"))
			.findAny()
			.orElse(null) : null;
	}

	private static Stream<Executable> handedOver() {
		return MainClasses.all()
			.stream()
			.filter((type) -> type.getPackageName()
				.matches("io\\.github\\.customeriospring(\\.(v1|v2|trackv1|pipelines).*)?"))
			.<Class<?>>map(JavaClass::reflect)
			.filter(NullArgumentTests::isHandedOver)
			.flatMap(NullArgumentTests::executables);
	}

	private static boolean isHandedOver(Class<?> type) {
		return Modifier.isPublic(type.getModifiers()) && !type.isEnum() && !Throwable.class.isAssignableFrom(type)
				&& !ANSWERS.contains(type) && !NOT_HANDED_OVER.contains(type.getSimpleName())
				&& !type.getSimpleName().startsWith("RateLimit") && type != Arguments.class
				&& !type.getName().matches(".*Client\\$Builder");
	}

	private static Stream<Executable> executables(Class<?> type) {
		return Stream
			.<Executable>concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
			.filter((executable) -> Modifier.isPublic(executable.getModifiers()) && !executable.isSynthetic()
					&& !Set.of("compareTo", "equals", "toMap").contains(executable.getName()));
	}

	@ParameterizedTest
	@MethodSource("executables")
	void refusesNull(Executable executable) throws Exception {
		for (int parameter : refusable(executable)) {
			Object[] arguments = samples(executable);
			Object sample = arguments[parameter];
			arguments[parameter] = null;
			assertRefused(executable, arguments);
			if (sample instanceof Object[] array) {
				arguments[parameter] = Array.newInstance(array.getClass().getComponentType(), 1);
				assertRefused(executable, arguments);
			}
			else if (executable.getParameterTypes()[parameter] == List.class) {
				arguments[parameter] = Arrays.asList((Object) null);
				assertRefused(executable, arguments);
			}
		}
		assertThat(server.requests()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("executablesWithUnknown")
	void refusesUnknown(Executable executable) throws Exception {
		for (int parameter = 0; parameter < executable.getParameterCount(); parameter++) {
			Object unknown = unknown(executable.getParameterTypes()[parameter]);
			if (unknown != null) {
				Object[] arguments = samples(executable);
				arguments[parameter] = unknown;
				assertRefused(executable, arguments, ".*must be ones? that Customer.io knows.*");
			}
		}
		assertThat(server.requests()).isEmpty();
	}

	private static void assertRefused(Executable executable, @Nullable Object[] arguments) throws Exception {
		assertRefused(executable, arguments,
				".*(must not be null|is missing|must be a positive number|can be compared).*");
	}

	private static void assertRefused(Executable executable, @Nullable Object[] arguments, String message)
			throws Exception {
		Throwable failure = null;
		try {
			if (executable instanceof Constructor<?> constructor) {
				constructor.newInstance(arguments);
			}
			else {
				((Method) executable).invoke(receiver(executable), arguments);
			}
		}
		catch (InvocationTargetException ex) {
			failure = ex.getTargetException();
		}
		assertThat(failure).as(executable.toGenericString()).isExactlyInstanceOf(IllegalArgumentException.class);
		assertThat(failure).hasMessageMatching(message);
	}

	private static List<Integer> refusable(Executable executable) {
		return IntStream.range(0, executable.getParameterCount())
			.filter((i) -> !executable.getParameterTypes()[i].isPrimitive())
			.filter((i) -> !annotated(executable, i).isAnnotationPresent(Nullable.class))
			.boxed()
			.toList();
	}

	/**
	 * Compact constructors keep annotations on their components only.
	 */
	private static AnnotatedType annotated(Executable executable, int index) {
		RecordComponent[] components = executable.getDeclaringClass().getRecordComponents();
		return (components != null && executable instanceof Constructor
				&& components.length == executable.getParameterCount()) ? components[index].getAnnotatedType()
						: executable.getAnnotatedParameterTypes()[index];
	}

	private static @Nullable Object[] samples(Executable executable) throws Exception {
		Object[] samples = new Object[executable.getParameterCount()];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (executable.getParameterTypes()[i] == Object.class) ? Map.of()
					: Samples.of(executable.getGenericParameterTypes()[i],
							executable.getDeclaringClass().getSimpleName(), executable.getParameters()[i].getName());
		}
		return samples;
	}

	private static @Nullable Object receiver(Executable executable) throws Exception {
		Class<?> type = executable.getDeclaringClass();
		if (Modifier.isStatic(executable.getModifiers())) {
			return null;
		}
		Object known = Stream.concat(receivers(), operations()).filter(type::isInstance).findFirst().orElse(null);
		return (known != null) ? known : Samples.of(type);
	}

	private static Stream<Object> receivers() {
		return Stream.of(Person.id("42"), CustomObject.of("1", "acme"), DeliveryRef.of("RPIL"),
				AttributeCondition.on("plan", Filter.Attribute::new), PayloadCodec.plain(), (AttributeTexts) Map::of,
				UpdateAction.message());
	}

	private static Stream<Object> operations() {
		String url = server.baseUrl();
		CustomerioV1Client v1 = CustomerioV1Client.builder().apiKey("key").baseUrl(url).build();
		CustomerioTrackV1Client trackV1 = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(url)
			.build();
		Stream<Object> clients = Stream.of(v1, trackV1,
				CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(url).build(),
				CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(url).buildBatchConnection(),
				CustomerioPipelinesClient.builder().apiKey("key").baseUrl(url).build(),
				CustomerioPipelinesClient.builder().apiKey("key").baseUrl(url).buildCallConnection());
		return Stream
			.of(clients, accessible(CustomerioV1Client.class, v1::operations),
					accessible(CustomerioTrackV1Client.class, trackV1::operations))
			.flatMap((operations) -> operations);
	}

	private static Stream<Object> accessible(Class<?> client, Function<Class<?>, Object> operations) {
		return ClientAccessors.of(client).keySet().stream().map(operations);
	}

}
