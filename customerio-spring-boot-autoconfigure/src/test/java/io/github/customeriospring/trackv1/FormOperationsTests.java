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

package io.github.customeriospring.trackv1;

import java.util.Map;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FormOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private FormOperations forms;

	@BeforeEach
	void createClient() {
		this.forms = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.forms();
		server.answer(noContent());
	}

	@Test
	void submitsByEmail() {
		this.forms.submit("news/letter", PersonId.email("ada@example.com"), Map.of("fav_food", "pizza"));
		server.assertRequest("POST", "/api/v1/forms/news%2Fletter/submit", """
				{"data": {"email": "ada@example.com", "fav_food": "pizza"}}""");
	}

	@Test
	void submitsById() {
		this.forms.submit("contact", PersonId.id("42"), Map.of("id", "42"));
		server.assertRequest("POST", "/api/v1/forms/contact/submit", """
				{"data": {"id": "42"}}""");
	}

	@Test
	void submitsByAFieldThatIsMapped() {
		this.forms.submit("contact", new FormSubmission(Map.of("email_address", "ada@example.com")));
		server.assertRequest("POST", "/api/v1/forms/contact/submit", """
				{"data": {"email_address": "ada@example.com"}}""");
	}

	@Test
	void isNotRepeatedWhenTheOutcomeIsUnknown() {
		server.answer(serverError());
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.forms.submit("contact", PersonId.id("42"), Map.of()))
			.withMessageContaining("Track API forms.submit");
		assertThat(server.onlyRequest()).isNotNull();
	}

	@Test
	void isNotRepeatedWhenTheAnswerIsLost() {
		server.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.forms.submit("contact", PersonId.id("42"), Map.of()));
		assertThat(server.onlyRequest()).isNotNull();
	}

	@Test
	void refusesWhatDoesNotTellWhoFilledItIn() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FormSubmission(Map.of()))
			.withMessage("data must hold a field that tells who filled in the form");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> FormSubmission.of(PersonId.id("42"), Map.of("email", "ada@example.com")))
			.withMessage("data must hold either id or email, not both");
		assertThatIllegalArgumentException().isThrownBy(() -> FormSubmission.of(PersonId.id("42"), Map.of("id", "43")))
			.withMessage("fields has another id than the person");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> FormSubmission.of(PersonId.phone("+4915112345678"), Map.of()))
			.withMessage("A form takes a person by id or email only");
		assertThatIllegalArgumentException().isThrownBy(() -> FormSubmission.of(PersonId.cioId("a3"), Map.of()))
			.withMessage("A form takes a person by id or email only");
		assertThatIllegalArgumentException().isThrownBy(() -> this.forms.submit("\n", PersonId.id("42"), Map.of()))
			.withMessageStartingWith("form_id is a part of the path");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void keepsFieldsOutOfText() {
		assertThat(FormSubmission.of(PersonId.id("42"), Map.of())).hasToString("FormSubmission[..]");
	}

}
