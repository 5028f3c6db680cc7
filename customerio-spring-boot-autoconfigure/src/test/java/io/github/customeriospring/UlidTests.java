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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UlidTests {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	/** The latest time that a ULID can hold: 48 bits of milliseconds. */
	private static final Instant LATEST = Instant.ofEpochMilli((1L << 48) - 1);

	@Test
	void isValid() {
		IntStream.range(0, 1000).forEach((i) -> assertThat(Ulid.isValid(Ulid.next())).isTrue());
		assertThat(Ulid.isValid(Ulid.at(Instant.EPOCH))).isTrue();
		assertThat(Ulid.isValid(Ulid.at(LATEST))).isTrue();
	}

	@Test
	void holdsTheTime() {
		for (long millis : new long[] { 0, 1, 31, 32, 1790000000123L, LATEST.toEpochMilli() }) {
			assertThat(millisOf(Ulid.at(Instant.ofEpochMilli(millis)))).isEqualTo(millis);
		}
		assertThat(Ulid.at(Instant.EPOCH)).startsWith("0000000000");
		assertThat(Ulid.at(LATEST)).startsWith("7ZZZZZZZZZ");
		long before = System.currentTimeMillis();
		assertThat(millisOf(Ulid.next())).isBetween(before, System.currentTimeMillis());
	}

	@Test
	void sortsByTime() {
		List<String> ids = new ArrayList<>();
		for (long millis = 1789999999900L; millis < 1790000000100L; millis++) {
			ids.add(Ulid.at(Instant.ofEpochMilli(millis)));
		}
		assertThat(ids).isSorted();
	}

	@Test
	void isUniqueWithinAMillisecondAndAcrossThreads() {
		Instant now = Instant.now();
		List<String> ids = IntStream.range(0, 100_000).parallel().mapToObj((i) -> Ulid.at(now)).toList();
		Set<String> unique = new HashSet<>(ids);
		assertThat(unique).hasSize(100_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01ARZ3NDEKTSV4RRFFQ69G5FAV", "01arz3ndektsv4rrffq69g5fav", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ" })
	void knowsAUlid(String id) {
		assertThat(Ulid.isValid(id)).isTrue();
		assertThat(Ulid.require(id)).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "secret", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAV0",
			"81ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAI", "01ARZ3NDEKTSV4RRFFQ69G5FAL",
			"01ARZ3NDEKTSV4RRFFQ69G5FAO", "01ARZ3NDEKTSV4RRFFQ69G5FAU", "01ARZ3NDEKTSV4RRFFQ69G5FA\n",
			"f47ac10b-58cc-4372-a567-0e02b2c3d479" })
	void knowsWhatIsNoUlid(String id) {
		assertThat(Ulid.isValid(id)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Ulid.require(id))
			.withMessage("The id of an event must be a ULID, otherwise Customer.io cannot recognise a repeated event; "
					+ "leave it out to get one");
	}

	private static long millisOf(String ulid) {
		return ulid.substring(0, 10)
			.chars()
			.mapToLong(ALPHABET::indexOf)
			.reduce(0, (millis, digit) -> (millis << 5) | digit);
	}

}
