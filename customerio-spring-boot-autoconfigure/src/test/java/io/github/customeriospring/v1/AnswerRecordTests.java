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

package io.github.customeriospring.v1;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.AnswerRecords;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.v1.customers.CustomerProfile;
import io.github.customeriospring.v1.objects.RelationshipPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What declared operations return.
 */
class AnswerRecordTests {

	private final WireJson json = new WireJson();

	static Set<Class<?>> records() {
		return AnswerRecords.all();
	}

	@Test
	void areFound() {
		assertThat(records()).hasSizeGreaterThan(10)
			.contains(CustomerProfile.class, CustomerProfile.Device.class, RelationshipPage.class);
	}

	@ParameterizedTest
	@MethodSource("records")
	void haveEmptyCollectionsForNullAndForWhatIsMissing(Class<?> type) throws Exception {
		List<RecordComponent> collections = Arrays.stream(type.getRecordComponents())
			.filter((component) -> Collection.class.isAssignableFrom(component.getType())
					|| Map.class.isAssignableFrom(component.getType()))
			.filter((component) -> !isRest(component))
			.toList();
		String others = switch (type.getSimpleName()) {
			case "Delivery" -> "\"delivery_id\":\"x\"";
			case "Header" -> "\"name\":\"x\",\"value\":\"x\"";
			default -> "\"other\":1";
		};
		for (RecordComponent component : collections) {
			for (String name : List.of(snakeCase(component), "nothing")) {
				Object withNull = this.json
					.read("{%s,\"%s\":null}".formatted(others, name).getBytes(StandardCharsets.UTF_8), type);
				assertThat(component.getAccessor().invoke(withNull)).as("%s", component).asString().isIn("[]", "{}");
			}
		}
		Object answer = this.json.read("{%s}".formatted(others).getBytes(StandardCharsets.UTF_8), type);
		assertThat(answer).isInstanceOf(type);
	}

	@ParameterizedTest
	@MethodSource("records")
	void keepUnknownFieldsInTheComponentForThem(Class<?> type) throws Exception {
		for (RecordComponent component : type.getRecordComponents()) {
			if (isRest(component)) {
				Object answer = this.json.read("{\"new_field\":[7]}".getBytes(StandardCharsets.UTF_8), type);
				assertThat(component.getAccessor().invoke(answer)).isEqualTo(Map.of("new_field", List.of(7)));
				Object nothing = this.json.read("{}".getBytes(StandardCharsets.UTF_8), type);
				assertThat(component.getAccessor().invoke(nothing)).isEqualTo(Map.of());
			}
		}
		assertThat(type).isNotNull();
	}

	@Test
	void keepUnknownFieldsWhereTheyAreWanted() {
		assertThat(records())
			.filteredOn((type) -> Arrays.stream(type.getRecordComponents()).anyMatch(AnswerRecordTests::isRest))
			.extracting((type) -> type.getName().replaceFirst(".*\\.", ""))
			.contains("Message", "MessageMetrics", "Campaign", "Action$Message", "Action$TextMessage",
					"Action$WhatsApp", "Action$Webhook", "Action$Unknown", "Activity", "CustomerProfile",
					"ObjectProfile");
	}

	private static boolean isRest(RecordComponent component) {
		return component.getName().equals("otherFields");
	}

	private static String snakeCase(RecordComponent component) {
		return component.getName().equals("relationships") ? "cio_relationships"
				: component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
