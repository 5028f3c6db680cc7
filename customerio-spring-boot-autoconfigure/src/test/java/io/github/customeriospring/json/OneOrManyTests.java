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

package io.github.customeriospring.json;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OneOrManyTests {

	private static final Type ONE = Thing.class;

	private static final Type MANY = ResolvableType.forClassWithGenerics(List.class, Thing.class).getType();

	private final WireJson json = new WireJson();

	@Test
	void readsAListFromOneThing() {
		assertThat(this.<List<Thing>>read("{\"things\":{\"id\":7}}", MANY)).containsExactly(new Thing(7));
		assertThat(this.<List<Thing>>read("{\"things\":[{\"id\":7},{\"id\":8}]}", MANY)).containsExactly(new Thing(7),
				new Thing(8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"things\":{\"id\":7}}", "{\"things\":[{\"id\":7}]}",
			"{\"things\":[{\"id\":7},{\"id\":8}]}" })
	void readsOneThingFromAList(String answer) {
		assertThat(this.<Thing>read(answer, ONE)).isEqualTo(new Thing(7));
	}

	@Test
	void doesNotTakeAMapForOneThingInPlaceOfAList() {
		assertThat(this.<Map<String, Object>>read("{\"things\":{\"id\":7}}", Map.class)).containsEntry("id", 7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"things\":[]}", "{\"things\":7}", "{\"things\":[7]}", "{\"things\":[[{\"id\":7}]]}" })
	void refusesWhatIsNeither(String answer) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.<Object>read(answer, ONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"things\":7}", "{\"things\":\"a\"}", "{\"things\":{\"id\":\"a\"}}" })
	void refusesWhatIsNoList(String answer) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.<Object>read(answer, MANY));
	}

	@Test
	void readsWhatIsNotMarkedInItsShapeOnly() {
		Type others = ResolvableType.forClassWithGenerics(List.class, Other.class).getType();
		assertThat(this.<List<Other>>read("{\"things\":[{\"id\":7}]}", others)).containsExactly(new Other(7));
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> this.<Object>read("{\"things\":{\"id\":7}}", others));
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> this.<Object>read("{\"things\":[{\"id\":7}]}", Other.class));
	}

	private <T> T read(String answer, Type type) {
		return this.json.readField(answer.getBytes(StandardCharsets.UTF_8), "things", type);
	}

	@OneOrMany
	record Thing(long id) {

	}

	record Other(long id) {

	}

}
