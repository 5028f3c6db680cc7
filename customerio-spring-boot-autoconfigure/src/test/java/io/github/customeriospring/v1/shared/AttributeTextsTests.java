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

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttributeTextsTests {

	private final AttributeTexts attributes = () -> Map.of("plan", "pro", "seats", " 12.5 ", "seen", "1790000000",
			"gone", "", "count", 7);

	@Test
	void readsTextsAsWhatTheyWere() {
		assertThat(this.attributes.text("plan")).contains("pro");
		assertThat(this.attributes.text("count")).contains("7");
		assertThat(this.attributes.number("seats")).contains(new BigDecimal("12.5"));
		assertThat(this.attributes.time("seen")).contains(Instant.ofEpochSecond(1790000000));
	}

	@Test
	void knowsWhatIsNotThere() {
		assertThat(this.attributes.text("Plan")).isEmpty();
		assertThat(this.attributes.text("gone")).contains("");
		assertThat(this.attributes.number("gone")).isEmpty();
		assertThat(this.attributes.flag("gone")).isEmpty();
		assertThat(this.attributes.time("gone")).isEmpty();
	}

	@Test
	void refusesToReadATextAsANumberAndDoesNotShowIt() {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> this.attributes.number("plan"))
			.withMessage("Attribute 'plan' is no number");
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> this.attributes.time("plan"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31556889864403200", "-31557014167219201", "1e30", "1e999999999", "9223372036854775808" })
	void refusesMomentsThatNobodyWillSee(String seconds) {
		AttributeTexts one = () -> Map.of("seen", seconds);
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> one.time("seen"))
			.withMessage("Attribute 'seen' is no time");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-1, -1", "1790000000.9, 1790000000", "1e-999999999, 0" })
	void readsAllOtherMoments(String text, long seconds) {
		AttributeTexts one = () -> Map.of("seen", text);
		assertThat(one.time("seen")).contains(Instant.ofEpochSecond(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "true, true", "TRUE, true", "1, true", "false, false", "0, false", "yes, false" })
	void readsFlags(String text, boolean flag) {
		AttributeTexts one = () -> Map.of("unsubscribed", text);
		assertThat(one.flag("unsubscribed")).contains(flag);
	}

}
