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

package io.github.customeriospring.v1.reportingwebhooks;

import java.util.List;

import io.github.customeriospring.CustomerioOutcomeUnknownException;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportingWebhookOperationsTests {

	private static final String ENDPOINT = "https://example.com/hook?key=secret";

	private static final ReportingWebhook WEBHOOK = new ReportingWebhook(7, "Warehouse", ENDPOINT,
			List.of("email_sent", "sms_replied"), true, true, true, ReportingWebhook.Type.WEBHOOK);

	@RegisterExtension
	static final Wire server = new Wire();

	private ReportingWebhookOperations webhooks;

	@BeforeEach
	void createClient() {
		this.webhooks = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.reportingWebhooks();
	}

	@Test
	void listsWebhooks() {
		server.answer(200, "{\"reporting_webhooks\":[%s,{\"id\":8,\"type\":\"next\",\"events\":null}]}"
			.formatted(server.fixture("webhook.json")));
		assertThat(this.webhooks.list()).containsExactly(WEBHOOK,
				new ReportingWebhook(8, null, null, List.of(), false, false, false, ReportingWebhook.Type.UNKNOWN));
		server.assertRequest("GET", "/v1/reporting_webhooks");
	}

	@Test
	void getsOneAndKeepsItsEndpointToItself() {
		server.answer(200, server.fixture("webhook.json"));
		assertThat(this.webhooks.get(7)).isEqualTo(WEBHOOK);
		assertThat(WEBHOOK.toString()).doesNotContain("secret");
		assertThat(WEBHOOK.toRequest().toString()).doesNotContain("secret");
		server.assertRequest("GET", "/v1/reporting_webhooks/7");
	}

	@Test
	void makesOne() {
		server.answer(200, server.fixture("webhook.json"));
		this.webhooks.create(NewReportingWebhook.of("Warehouse", ENDPOINT, List.of("email_sent")));
		server.assertRequest("POST", "/v1/reporting_webhooks", """
				{"name": "Warehouse", "endpoint": "https://example.com/hook?key=secret", "events": ["email_sent"]}""");
	}

	@Test
	void doesNotMakeASecondOneWhenNobodyKnowsAboutTheFirst() {
		server.answer(500, "");
		assertThatExceptionOfType(CustomerioOutcomeUnknownException.class)
			.isThrownBy(() -> this.webhooks.create(WEBHOOK.toRequest()));
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void changesOne() {
		server.answer(200, server.fixture("webhook.json"));
		assertThat(this.webhooks.update(7,
				WEBHOOK.toRequest()
					.withEvents(List.of("push_sent"))
					.withDisabled(false)
					.withFullResolution(false)
					.withContent(false)))
			.isEqualTo(WEBHOOK);
		server.assertRequest("PUT", "/v1/reporting_webhooks/7", """
				{"name": "Warehouse", "endpoint": "https://example.com/hook?key=secret", "events": ["push_sent"],
				"disabled": false, "full_resolution": false, "with_content": false}""");
	}

	@Test
	void deletesOne() {
		server.answer(200, "");
		this.webhooks.delete(7);
		server.assertRequest("DELETE", "/v1/reporting_webhooks/7");
	}

	@Test
	void refusesOneThatTellsNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> NewReportingWebhook.of("Warehouse", ENDPOINT, List.of()))
			.withMessage("A webhook needs at least one event");
		assertThatIllegalArgumentException().isThrownBy(() -> NewReportingWebhook.of(" ", ENDPOINT, List.of("a")));
		assertThatIllegalArgumentException().isThrownBy(() -> NewReportingWebhook.of("Warehouse", "", List.of("a")));
		assertThatIllegalArgumentException().isThrownBy(
				() -> new ReportingWebhook(8, null, ENDPOINT, List.of("a"), false, false, false, null).toRequest());
		assertThatIllegalArgumentException().isThrownBy(
				() -> new ReportingWebhook(8, "Warehouse", null, List.of("a"), false, false, false, null).toRequest());
	}

}
