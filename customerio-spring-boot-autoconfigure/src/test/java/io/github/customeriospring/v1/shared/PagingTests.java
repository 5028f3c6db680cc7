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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PagingTests {

	@Test
	void namesAPageOfASize() {
		assertThat(Paging.first()).isEqualTo(new Paging(null, null));
		assertThat(Paging.of(1000)).isEqualTo(new Paging(null, 1000));
		assertThat(Paging.from("MDox")).isEqualTo(new Paging("MDox", null));
		assertThat(Paging.of(3).withStart("MDox")).isEqualTo(Paging.from("MDox").withLimit(3));
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 30_001 })
	void refusesSizesThatNoPageHas(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.of(limit))
			.withMessage("limit must be 1 to 30000, not " + limit);
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.first().withLimit(limit));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a\nb" })
	void refusesTheStartOfNoPageSinceThatWouldBeTheFirst(String start) {
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.from(start)).withMessageStartingWith("start must");
		assertThatIllegalArgumentException().isThrownBy(() -> Paging.of(3).withStart(start));
	}

}
