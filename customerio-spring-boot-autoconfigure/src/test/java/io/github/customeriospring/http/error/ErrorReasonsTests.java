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

package io.github.customeriospring.http.error;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorReasonsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			customer a+b@x.com not found              | customer *** not found
			no a%2Bb%40x.com/attributes here          | no ***/attributes here
			customer order-7 or Order-7 not found     | customer *** or *** not found
			customer cio_a30 not found                | customer cio_*** not found
			customer a301, preorder-70 not found      | customer ***1, pre***0 not found
			7 of 70 are no 7up, see /7/x              | *** of 70 are no 7up, see /***/x
			""")
	void hidesWhatWasSent(String message, String masked) {
		assertThat(ErrorReasons.mask(message,
				new Mask(List.of("a+b@x.com", "a%2Bb%40x.com", "order-7", "7", "a30", "", " "))))
			.isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			<ada@example.com>, bob@x.y: two           | <***>, ***: two
			ada@example.com@example.com               | ***
			called +1 415 555 0100 twice              | called *** twice
			number 4155550100 is wrong                | number *** is wrong
			at most 100000 bytes and 32 KB            | at most 100000 bytes and 32 KB
			no "Ada L" and no 'Ada L' and no `Ada`    | no *** and no *** and no ***
			""")
	void hidesWhatLooksLikeAnIdentifier(String message, String masked) {
		assertThat(ErrorReasons.mask(message, Mask.NONE)).isEqualTo(masked);
	}

	@Test
	void cutsLongMessages() {
		assertThat(ErrorReasons.mask("x".repeat(60_000), Mask.NONE)).hasSize(203).endsWith("x...");
		assertThat(ErrorReasons.mask("x".repeat(60_000) + "@example.com", Mask.NONE)).isEqualTo("***");
	}

	@Test
	void staysInOneLine() {
		assertThat(ErrorReasons.mask("no\r\n2026 ERROR \u001b[31mforged\u2028line\0", Mask.NONE))
			.isEqualTo("no 2026 ERROR  [31mforged line ");
	}

	@Test
	void saysThatThereIsNoReason() {
		assertThat(ErrorReasons.mask(null, Mask.NONE)).isEqualTo("no reason given");
	}

}
