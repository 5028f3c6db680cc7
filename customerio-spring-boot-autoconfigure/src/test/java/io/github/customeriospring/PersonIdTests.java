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

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonIdTests {

	@Test
	void isWrittenByItsType() {
		assertThat(PersonId.id(" 42").toIdentifiers()).isEqualTo(Map.of("id", " 42"));
		assertThat(PersonId.email("Ada@example.com").toIdentifiers()).isEqualTo(Map.of("email", "Ada@example.com"));
		assertThat(PersonId.phone("+14155550100").toIdentifiers()).isEqualTo(Map.of("phone", "+14155550100"));
		assertThat(PersonId.cioId("a3000001").toIdentifiers()).isEqualTo(Map.of("cio_id", "a3000001"));
	}

	@Test
	void prefixesTheIdOfCustomerioInPathsOnly() {
		assertThat(PersonId.cioId("a3000001").pathValue()).isEqualTo("cio_a3000001");
		assertThat(PersonId.id("cio_a3000001").pathValue()).isEqualTo("cio_a3000001");
		assertThat(PersonId.id("42").pathValue()).isEqualTo("42");
		assertThat(PersonId.email("a+b@example.com").pathValue()).isEqualTo("a+b@example.com");
	}

	@Test
	void takesTheIdOfCustomerioWithAndWithoutPrefix() {
		assertThat(PersonId.cioId("cio_a3000001")).isEqualTo(PersonId.cioId("a3000001"));
	}

	@ParameterizedTest
	@EnumSource
	void refusesBlankValues(PersonId.Type type) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(type, " \t"))
			.withMessage("A person's %s must not be blank", type.wireName());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cio_", "cio_ " })
	void refusesAPrefixAlone(String cioId) {
		assertThatIllegalArgumentException().isThrownBy(() -> PersonId.cioId(cioId))
			.withMessage("A person's cio_id must not be blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+14155550100", "+491", "+123456789012345" })
	void takesPhoneNumbersThatAreComplete(String phone) {
		assertThat(PersonId.phone(phone).value()).isEqualTo(phone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "14155550100", "+1 415 555 0100", "+1-415-555-0100", "+0415555", "+", "+1234567890123456",
			"+١٢٣٤٥", "001415555" })
	void refusesOtherPhoneNumbers(String phone) {
		assertThatIllegalArgumentException().isThrownBy(() -> PersonId.phone(phone))
			.withMessage("A person's phone must be in E.164 format: '+' and up to 15 digits, without spaces");
	}

	@Test
	void tellsItsTypeOnly() {
		assertThat(PersonId.email("ada@example.com")).hasToString("PersonId[email]");
		assertThat(PersonId.cioId("a3000001")).hasToString("PersonId[cio_id]");
	}

}
