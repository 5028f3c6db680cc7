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

package io.github.customeriospring.test.clients;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.connection.ApiClientBuilder;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.RedirectSettings;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.trackv1.Event;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.BatchResult;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModeTests {

	private static final RedirectSettings SETTINGS = RedirectSettings.none()
		.withEmail("qa@example.com")
		.withPhone("+15550000000")
		.withPerson(PersonId.id("qa"));

	private final FakeCustomerio customerio = FakeCustomerio.start();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void sendsAnEmailToTheOneAddress() {
		v1(CustomerioMode.redirect(SETTINGS)).transactional()
			.sendEmail((email) -> email.from("shop@example.com")
				.subject("Your order")
				.body("It is on its way")
				.to("Ada <ada@example.com>", "grace@example.com")
				.cc("cc@example.com")
				.bcc("bcc@example.com")
				.person(PersonId.id("ada"))
				.attachment("receipt.txt", new byte[] { 65 }));
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.isForPerson("qa")
			.wasSentTo("qa@example.com")
			.hasAttachment("receipt.txt");
		SentMessage message = this.customerio.messages().all().get(0);
		assertThat(message.to()).hasSize(1);
		assertThat(message.cc()).isEmpty();
		assertThat(message.bcc()).isEmpty();
	}

	@Test
	void sendsToTheOnePerson() {
		v2(CustomerioMode.live()).entity(Person.id("qa").identify(Map.of("email", "qa@example.com")));
		CustomerioV1Client v1 = v1(CustomerioMode.redirect(SETTINGS));
		v1.transactional().sendSms((sms) -> sms.template(1).person(PersonId.id("ada")).to("+15551111111"));
		assertThat(this.customerio).onlyMessage().isForPerson("qa").hasData("x_original_to", "+15551111111");
		assertThat(this.customerio.messages().all().get(0).to()).containsExactly("+15550000000");
	}

	@Test
	void recordsAllButTheEventsThatReachOthers() {
		BatchResult result = v2(CustomerioMode.redirect(SETTINGS)).batch(List.of(Person.id("ada").event("viewed"),
				Person.id("ada").event("invited", Map.of("recipient", "eve@example.com"))));
		assertThat(result.failures()).singleElement().satisfies((failure) -> assertThat(failure.index()).isEqualTo(1));
		assertThatExceptionOfType(CustomerioModeException.class)
			.isThrownBy(() -> trackV1(CustomerioMode.redirect(SETTINGS)).events()
				.invite("eve@example.com", Event.of("invited")));
		assertThat(this.customerio.requests().all()).hasSize(1);
		assertThat(this.customerio.requests().all().get(0).bodyAsString()).doesNotContain("eve@example.com");
	}

	@Test
	void sendsNothingInModeLog() {
		v2(CustomerioMode.log()).entity(Person.id("ada").identify(Map.of("plan", "pro")));
		trackV1(CustomerioMode.log()).people().delete(PersonId.id("ada"));
		trackV1(CustomerioMode.log()).deliveries().unsubscribe("d1");
		v1(CustomerioMode.log()).transactional().sendEmail((email) -> email.template(1).to("ada@example.com"));
		assertThat(this.customerio.requests().all()).isEmpty();
	}

	private CustomerioV1Client v1(CustomerioMode mode) {
		return connect(CustomerioV1Client.builder().apiKey(this.customerio.appApiKey()), mode).build();
	}

	private CustomerioV2Client v2(CustomerioMode mode) {
		return connect(
				CustomerioV2Client.builder().siteId(this.customerio.siteId()).apiKey(this.customerio.trackApiKey()),
				mode)
			.build();
	}

	private CustomerioTrackV1Client trackV1(CustomerioMode mode) {
		return connect(CustomerioTrackV1Client.builder()
			.siteId(this.customerio.siteId())
			.apiKey(this.customerio.trackApiKey()), mode).build();
	}

	private <B extends ApiClientBuilder<B>> B connect(B builder, CustomerioMode mode) {
		return builder.baseUrl(this.customerio.baseUrl()).mode(mode);
	}

}
