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

package io.github.customeriospring.mode;

import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.http.error.SettingNames;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RedirectSettingsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private final RedirectSettings settings = RedirectSettings.none()
		.withEmail("qa@example.com")
		.withPhone("+15550000000")
		.withPerson(PersonId.id("tester"))
		.withAllow("broadcasts.trigger");

	@ParameterizedTest
	@ValueSource(strings = { "", "qa", "qa@", "a@example.com, b@example.com", "a@example.com,b@example.com",
			"QA <qa@example.com>", "qa@example.com\r\nBcc: a@example.com" })
	void takeOneAddress(String email) {
		assertThatIllegalArgumentException().isThrownBy(() -> RedirectSettings.none().withEmail(email))
			.withMessageContaining("customerio.redirect.email");
	}

	@Test
	void takeNumbersAndPeopleThatCustomerIoTakes() {
		assertThatIllegalArgumentException().isThrownBy(() -> RedirectSettings.none().withPhone("555"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RedirectSettings.none().withPerson(PersonId.phone("+15550000000")))
			.withMessageContaining("customerio.redirect.person");
	}

	@Test
	void nameOperations() {
		assertThatIllegalArgumentException().isThrownBy(() -> RedirectSettings.none().withAllow(" "))
			.withMessageContaining("customerio.redirect.allow");
	}

	@Test
	void showNobody() {
		assertThat(this.settings)
			.hasToString("RedirectSettings[email=set, phone=set, person=set, " + "allow=[broadcasts.trigger]]");
		assertThat(CustomerioMode.redirect(this.settings)).hasToString("redirect");
	}

	@Test
	void areNotQuotedByFailures() {
		server.answer(400, "{\"meta\":{\"error\":\"qa@example.com of tester is not welcome\"}}");
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.mode(CustomerioMode.redirect(this.settings))
			.build();
		assertThatExceptionOfType(CustomerioInvalidRequestException.class)
			.isThrownBy(() -> v1.transactional().sendEmail((email) -> email.template(1).to("ada@example.com")))
			.withMessageContaining("is not welcome")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("qa@example.com", "tester"));
	}

	@Test
	void areNamedAsTheyAreForTheClient() {
		CustomerioV1Client v1 = CustomerioV1Client.builder()
			.apiKey("key")
			.settingNames(SettingNames.properties("customerio.workspaces.providers."))
			.mode(CustomerioMode.redirect(RedirectSettings.none()))
			.build();
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> v1.transactional().sendEmail((email) -> email.template(1).to("ada@example.com")))
			.withMessageContaining("customerio.workspaces.providers.redirect.email is missing");
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> v1.broadcasts().trigger(1, (broadcast) -> broadcast.data("a", 1)))
			.withMessageContaining("add broadcasts.trigger to customerio.workspaces.providers.redirect.allow");
	}

	@Test
	void namesModes() {
		assertThat(CustomerioMode.live().name()).isEqualTo("live");
		assertThat(CustomerioMode.log().name()).isEqualTo("log");
		assertThat(CustomerioMode.redirect(this.settings).name()).isEqualTo("redirect");
	}

}
