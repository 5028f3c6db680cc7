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

package io.github.customeriospring.v1;

import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.broadcasts.TriggerBroadcast;
import io.github.customeriospring.v1.livenotifications.EndLiveNotification;
import io.github.customeriospring.v1.livenotifications.StartLiveNotification;
import io.github.customeriospring.v1.livenotifications.UpdateLiveNotification;
import io.github.customeriospring.v1.transactional.SendEmail;
import io.github.customeriospring.v1.transactional.SendInApp;
import io.github.customeriospring.v1.transactional.SendInboxMessage;
import io.github.customeriospring.v1.transactional.SendPush;
import io.github.customeriospring.v1.transactional.SendSms;
import io.github.customeriospring.v1.transactional.SendWhatsApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Requests that are made beforehand: checked when they are sent, and free to change after
 * that.
 */
class MutableRequestTests {

	private static final PersonId PERSON = PersonId.id("42");

	@RegisterExtension
	static final Wire server = new Wire();

	private final CustomerioV1Client v1 = CustomerioV1Client.builder()
		.apiKey("key")
		.baseUrl(server.baseUrl())
		.retry(Wire.FAST_RETRIES)
		.build();

	@BeforeEach
	void answer() {
		server.answer(200, "{\"id\":1,\"delivery_id\":\"d1\",\"instance_id\":\"i1\"}");
	}

	@Test
	void sendsTheSameObjectTwiceAsTwoMessages() {
		SendEmail email = SendEmail.create().template(1).to("jane@example.com").data("n", 1);
		this.v1.transactional().sendEmail(email);
		this.v1.transactional().sendEmail(email.data("n", 2).to("joe@example.com"));
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.containsExactly("{\"transactional_message_id\":1,\"message_data\":{\"n\":1},\"to\":\"jane@example.com\"}",
					"{\"transactional_message_id\":1,\"message_data\":{\"n\":2},"
							+ "\"to\":\"jane@example.com, joe@example.com\"}");
	}

	@Test
	void repeatsTheBytesOfTheCallWhateverBecomesOfTheObject() {
		EndLiveNotification end = EndLiveNotification.of("i1").contentState("n", 1);
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
		CustomerioV1Client changing = CustomerioV1Client.builder()
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.customize((builder) -> builder.requestInterceptor((request, body, execution) -> {
				end.contentState("n", 2);
				return execution.execute(request, body);
			}))
			.build();
		assertThatExceptionOfType(CustomerioServerException.class)
			.isThrownBy(() -> changing.liveNotifications().end(end));
		assertThat(server.requests()).hasSizeGreaterThan(1)
			.extracting(LoggedRequest::getBodyAsString)
			.containsOnly("{\"instance_id\":\"i1\",\"content_state\":{\"n\":1}}");
	}

	@Test
	void checksObjectsThatAreMadeBeforehand() {
		List<Runnable> incomplete = List.of(() -> this.v1.transactional().sendEmail(SendEmail.create()),
				() -> this.v1.transactional().sendPush(SendPush.create()),
				() -> this.v1.transactional().sendSms(SendSms.create().template(1).person(PERSON)),
				() -> this.v1.transactional().sendWhatsApp(SendWhatsApp.create().template(1).person(PERSON)),
				() -> this.v1.transactional().sendInApp(SendInApp.create()),
				() -> this.v1.transactional().sendInboxMessage(SendInboxMessage.create()),
				() -> this.v1.liveNotifications().start(StartLiveNotification.create()),
				() -> this.v1.liveNotifications().update(UpdateLiveNotification.of("i1")));
		assertThat(incomplete).allSatisfy((send) -> assertThatIllegalArgumentException().isThrownBy(send::run)
			.withMessageContaining(" is missing"));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void takesWhatMayBeEmpty() {
		this.v1.broadcasts().trigger(12, TriggerBroadcast.create());
		this.v1.liveNotifications().end(EndLiveNotification.of("i1"));
		assertThat(server.requests()).extracting(LoggedRequest::getBodyAsString)
			.containsExactly("{}", "{\"instance_id\":\"i1\"}");
	}

}
