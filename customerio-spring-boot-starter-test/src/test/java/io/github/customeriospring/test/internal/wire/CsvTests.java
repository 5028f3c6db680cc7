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

package io.github.customeriospring.test.internal.wire;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void readsWhatItWrites() throws IOException {
		List<String> odd = List.of("a,b", "say \"hi\"", "two\r\nlines", "", " ", "é");
		Csv csv = new Csv(new StringReader(Csv.row(odd) + Csv.row(List.of("1", "2"))));
		assertThat(csv.read()).isEqualTo(odd);
		assertThat(csv.read()).containsExactly("1", "2");
		assertThat(csv.read()).isNull();
	}

	@Test
	void readsAllLineEnds() throws IOException {
		Csv csv = new Csv(new StringReader("a,b\nc\rd\r\n\n\"e\""));
		assertThat(csv.read()).containsExactly("a", "b");
		assertThat(csv.read()).containsExactly("c");
		assertThat(csv.read()).containsExactly("d");
		assertThat(csv.read()).containsExactly("");
		assertThat(csv.read()).containsExactly("e");
		assertThat(csv.read()).isNull();
	}

	@Test
	void readsAnEmptyFieldAtTheEnd() throws IOException {
		assertThat(new Csv(new StringReader("a,")).read()).containsExactly("a", "");
	}

}
