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

package io.github.customeriospring.samples.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SignedWebhook;
import io.github.customeriospring.webhook.Channel;
import io.github.customeriospring.webhook.Metric;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:webhooks")
@EnableFakeCustomerio
@ExtendWith(OutputCaptureExtension.class)
class WebhooksApplicationTests {

	private static final SignedWebhook BOUNCED = CustomerioWebhooks
		.signed(ReportingEvent.of(Channel.EMAIL, Metric.BOUNCED).forPerson("joe", null));

	private static final SignedWebhook LANDED = CustomerioWebhooks
		.signed(ReportingEvent.of("pigeon", "landed").forPerson(null, "ada@example.com"));

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Arrivals arrivals;

	private int post(SignedWebhook webhook) throws IOException, InterruptedException {
		URI url = URI.create("http://localhost:" + this.port + "/webhooks/customerio");
		return this.client.send(webhook.httpRequest(url), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	@Test
	void showsOnceWhatWasSigned() throws IOException, InterruptedException {
		assertThat(post(BOUNCED.with("guessed"))).isEqualTo(401);
		assertThat(List.of(post(BOUNCED.with("sample-signing-key")), post(BOUNCED), post(LANDED)))
			.allMatch((status) -> status / 100 == 2);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.arrivals.latest()).extracting(Arrival::event, Arrival::person)
				.contains(tuple("email bounced", "joe"), tuple("pigeon landed", "ada@example.com")));
		assertThat(this.arrivals.latest()).hasSize(2);
	}

	@Test
	void tellsItsStoryWhenStartedByHand(CapturedOutput output) {
		try (ConfigurableApplicationContext context = TestWebhooksApplication
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:story")
			.getApplicationContext()) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(output).containsSubsequence("Ada gets an email", "email sent, answered with 200", "email delivered",
				"email opened", "email clicked", "Joe gets an email that bounces", "email bounced",
				"Ada chooses a topic", "customer cio_subscription_preferences_changed", "Eve", "email unsubscribed",
				"customer unsubscribed", "See what has arrived");
		assertThat(output.getOut().lines())
			.anyMatch((line) -> line.matches("See what was sent: +http://127\\.0\\.0\\.1:\\d+/_inspector"));
	}

}
