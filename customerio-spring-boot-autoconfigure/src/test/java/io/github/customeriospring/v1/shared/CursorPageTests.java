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

package io.github.customeriospring.v1.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.json.WireJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CursorPageTests {

	private final List<Paging> read = new ArrayList<>();

	/**
	 * Pages by where they start, "" for the first; each holds where it starts.
	 */
	private Stream<String> stream(Map<String, String> following) {
		return CursorPage.stream(Paging.of(2), (paging) -> {
			this.read.add(paging);
			String start = (paging.start() != null) ? paging.start() : "";
			return new TestPage(List.of("in " + start), following.get(start));
		});
	}

	@Test
	void readsAPageWhenAnItemOfItIsAskedFor() {
		Map<String, String> pages = Map.of("", "a", "a", "b", "b", "");
		assertThat(stream(pages).limit(2)).containsExactly("in ", "in a");
		assertThat(this.read).containsExactly(Paging.of(2), new Paging("a", 2));
		assertThat(stream(pages)).containsExactly("in ", "in a", "in b");
	}

	@Test
	void goesOnAfterAPageWithoutItems() {
		Stream<String> items = CursorPage.stream(Paging.first(), (paging) -> (paging.start() == null)
				? new TestPage(List.of(), "a") : new TestPage(List.of("last"), null));
		assertThat(items).containsExactly("last");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0", "false" })
	void endsAtAPageThatNamesNoOther(@Nullable String next) {
		Stream<String> items = CursorPage.stream(Paging.from("a"), (paging) -> new TestPage(List.of("only"), next));
		assertThat(items).containsExactly("only");
	}

	@ParameterizedTest
	@CsvSource({ "a", "a b", "a b c", "a b c d e f g h i j k l m n o p q r s t" })
	void doesNotGoInCircles(String cycle) {
		String[] cursors = cycle.split(" ");
		Stream<String> items = CursorPage.stream(Paging.first(), (paging) -> {
			this.read.add(paging);
			int present = (paging.start() != null) ? List.of(cursors).indexOf(paging.start()) : -1;
			return new TestPage(List.of("item"), cursors[(present + 1) % cursors.length]);
		});
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(() -> items.forEach((item) -> {
		})).withMessageContaining("names the same page as the next one again and again");
		assertThat(this.read).hasSizeLessThanOrEqualTo(1 + 3 * cursors.length);
	}

	@Test
	void takesManyPagesForNoCircle() {
		Stream<String> items = CursorPage.stream(Paging.first(), (paging) -> {
			int page = (paging.start() != null) ? Integer.parseInt(paging.start()) : 0;
			return new TestPage(List.of("item"), (page < 10_000) ? String.valueOf(page + 1) : null);
		});
		assertThat(items.count()).isEqualTo(10_001);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"MDox\" | MDox", "7 | 7", "12345678901234567890 | 12345678901234567890",
			"\"\" | ''", "null |" })
	void readsCursorsOfAllKinds(String json, @Nullable String next) {
		assertThat(page(json).next()).isEqualTo(next);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":1}", "[1]" })
	void refusesWhatIsNoCursor(String json) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> page(json));
	}

	private static ActivityPage page(String next) {
		return new WireJson().read("{\"next\":%s}".formatted(next).getBytes(StandardCharsets.UTF_8),
				ActivityPage.class);
	}

	@Test
	void refusesToReadNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> CursorPage.stream(Paging.first(), null));
	}

	private record TestPage(List<String> items, @Nullable String next) implements CursorPage<String> {

	}

}
