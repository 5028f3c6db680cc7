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

import java.time.Instant;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.DeliveryMetric;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MetricOperationsTests {

	private static final Instant TIME = Instant.ofEpochSecond(1613063089);

	@RegisterExtension
	static final Wire server = new Wire();

	private MetricOperations metrics;

	@BeforeEach
	void createClient() {
		this.metrics = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.metrics();
		server.answer(ok());
	}

	@Test
	void reports() {
		this.metrics.report(MetricReport.of("RPILAgUB==", DeliveryMetric.CLICKED));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/api/v1/metrics", """
				{"delivery_id": "RPILAgUB==", "metric": "clicked"}""");
		assertThat(request.containsHeader("Authorization")).isFalse();
	}

	@Test
	void reportsWithDetails() {
		this.metrics.report(MetricReport.of("RPILAgUB==", DeliveryMetric.BOUNCED)
			.withTimestamp(TIME)
			.withRecipient("ada@example.com")
			.withReason("mailbox full")
			.withHref("https://example.com"));
		server.assertRequest("POST", "/api/v1/metrics", """
				{"delivery_id": "RPILAgUB==", "metric": "bounced", "timestamp": 1613063089,
					"recipient": "ada@example.com", "reason": "mailbox full", "href": "https://example.com"}""");
	}

	@Test
	void reportsPush() {
		this.metrics.reportPush(new PushReport("RPILAgUB==", DeliveryMetric.OPENED, "token-1", TIME));
		LoggedRequest request = server.onlyRequest();
		Wire.assertRequest(request, "POST", "/api/v1/push/events", """
				{"delivery_id": "RPILAgUB==", "event": "opened", "device_id": "token-1", "timestamp": 1613063089}""");
		assertThat(request.containsHeader("Authorization")).isFalse();
	}

	@Test
	void refusesWhatIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> MetricReport.of(" ", DeliveryMetric.OPENED))
			.withMessage("deliveryId must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PushReport("", DeliveryMetric.OPENED, "token-1", null))
			.withMessage("deliveryId must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> new PushReport("RPIL", DeliveryMetric.OPENED, "", null))
			.withMessage("deviceId must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PushReport("RPIL", DeliveryMetric.BOUNCED, "token-1", null))
			.withMessage("event must be delivered, opened or converted");
	}

	@Test
	void keepsIdentifiersOutOfText() {
		assertThat(MetricReport.of("RPIL", DeliveryMetric.OPENED).withRecipient("ada@example.com"))
			.hasToString("MetricReport[metric=OPENED]");
		assertThat(new PushReport("RPIL", DeliveryMetric.OPENED, "token-1", null))
			.hasToString("PushReport[event=OPENED]");
	}

}
