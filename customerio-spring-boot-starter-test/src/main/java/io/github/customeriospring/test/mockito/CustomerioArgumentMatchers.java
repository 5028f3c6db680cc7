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

package io.github.customeriospring.test.mockito;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.github.customeriospring.Attributes;
import io.github.customeriospring.EventType;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.internal.wire.JsonValues;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.PersonOperation;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;

/**
 * Matchers for arguments of Mockito mocks of the clients: <pre class="code">
 * verify(v2).entity(identifies("42", Map.of("plan", "pro")));
 * </pre> When the arguments are different, Mockito's message says what they were, which
 * the operations' own {@code toString()} does not.
 * <p>
 * Needs Mockito. A {@link FakeCustomerio} sees more than a mock: what really leaves the
 * application, and whether Customer.io would take it.
 *
 * @since 0.1.0
 */
public final class CustomerioArgumentMatchers {

	private static final WireJson JSON = new WireJson();

	private CustomerioArgumentMatchers() {
	}

	/**
	 * An operation of Track v2 that identifies a person.
	 * @param id the id of the person
	 * @return {@code null}, as all matchers do
	 */
	public static EntityOperation identifies(String id) {
		return identifies(id, Map.of());
	}

	/**
	 * An operation of Track v2 that identifies a person.
	 * @param id the id of the person
	 * @param attributes attributes that it sets, among others; numbers are equal if their
	 * values are
	 * @return {@code null}, as all matchers do
	 */
	public static EntityOperation identifies(String id, Map<String, ? extends @Nullable Object> attributes) {
		return argument("identify %s with %s".formatted(id, attributes),
				(operation) -> operation instanceof PersonOperation.Identify identify
						&& identify.person().equals(PersonId.id(id)) && sends(identify.attributes(), attributes));
	}

	/**
	 * An operation of Track v2 that records an event.
	 * @param id the id of the person
	 * @param name the name of the event
	 * @return {@code null}, as all matchers do
	 */
	public static EntityOperation tracks(String id, String name) {
		return tracks(id, name, Map.of());
	}

	/**
	 * An operation of Track v2 that records an event.
	 * @param id the id of the person
	 * @param name the name of the event
	 * @param attributes attributes that the event has, among others; numbers are equal if
	 * their values are
	 * @return {@code null}, as all matchers do
	 */
	public static EntityOperation tracks(String id, String name, Map<String, ? extends @Nullable Object> attributes) {
		return argument("event %s of %s with %s".formatted(name, id, attributes),
				(operation) -> operation instanceof PersonOperation.Event event && event.kind() == EventType.EVENT
						&& event.person().equals(PersonId.id(id)) && event.name().equals(name)
						&& sends(event.attributes(), attributes));
	}

	@SuppressWarnings("unchecked")
	private static boolean sends(Attributes actual, Map<String, ? extends @Nullable Object> expected) {
		Map<String, ?> sent = (Map<String, ?>) JSON.read(JSON.write(actual), Map.class);
		return JsonValues.contains(sent, expected);
	}

	/**
	 * A person, by the id that the application gave.
	 * @param id the id
	 * @return {@code null}, as all matchers do
	 */
	public static PersonId personWithId(String id) {
		return equalTo(PersonId.id(id));
	}

	/**
	 * An argument that equals a value, for all types of the clients.
	 * @param <T> the type of the argument
	 * @param expected the value
	 * @return {@code null}, as all matchers do
	 */
	public static <T> T equalTo(T expected) {
		return ArgumentMatchers.argThat(new RevealingMatcher<>(RevealingMatcher.show(expected),
				(argument) -> Objects.equals(argument, expected)));
	}

	private static EntityOperation argument(String description, Predicate<EntityOperation> condition) {
		return ArgumentMatchers.argThat(new RevealingMatcher<>(description, condition));
	}

}
