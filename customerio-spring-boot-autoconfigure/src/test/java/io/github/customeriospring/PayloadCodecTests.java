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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PayloadCodecTests {

	@Test
	void thePlainOneIsAlwaysThere() {
		PayloadCodec codec = new Named("aes-1");
		assertThat(PayloadCodec.byName(List.of(codec, codec))).hasSize(2)
			.containsEntry("aes-1", codec)
			.containsEntry("plain", PayloadCodec.plain());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "ä", "a/b", "123456789012345678901234567890123" })
	void refusesNamesThatCannotBeKept(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> PayloadCodec.byName(List.of(new Named(name))))
			.withMessage("The name of the PayloadCodec %s must be 1 to 32 letters, digits, dots and dashes"
				.formatted(Named.class.getName()));
	}

	@Test
	void refusesTwoWithTheSameName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PayloadCodec.byName(List.of(new Named("one"), new Named("one"))))
			.withMessageContaining("have the same name");
	}

	private static final class Named implements PayloadCodec {

		private final String name;

		Named(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public byte[] encode(byte[] payload) {
			return payload;
		}

		@Override
		public byte[] decode(byte[] kept) {
			return kept;
		}

	}

}
