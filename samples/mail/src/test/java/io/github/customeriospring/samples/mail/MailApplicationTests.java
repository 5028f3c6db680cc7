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

package io.github.customeriospring.samples.mail;

import io.github.customeriospring.mail.CustomerioMailSender;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.client.RestClient;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EnableFakeCustomerio
@ExtendWith(OutputCaptureExtension.class)
class MailApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private FakeCustomerio customerio;

	@Test
	void sendsThroughCustomerio(@Autowired JavaMailSender sender) {
		assertThat(sender).isInstanceOf(CustomerioMailSender.class);
	}

	@Test
	void sendsASimpleMail() {
		post("/orders/17/reminder?to=jane@example.com");
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.wasSentTo("jane@example.com")
			.hasFrom("shop@example.com")
			.hasSubject("Order 17 is waiting")
			.hasBodyContaining("Your order 17 is ready to be picked up.");
	}

	@Test
	void sendsHtmlWithInlineAndAttachedFiles() {
		post("/orders/17/receipt?to=jane@example.com");
		assertThat(this.customerio).onlyMessage()
			.isEmail()
			.wasSentTo("jane@example.com")
			.hasSubject("Receipt for order 17")
			.hasBodyContaining("<img src=\"data:image/png;base64,")
			.hasBodyContaining("Thank you for order <b>17</b>.")
			.hasAttachment("receipt-17.csv");
	}

	@Test
	void showsWhatItSentWhenStartedByHand(CapturedOutput output) {
		try (ConfigurableApplicationContext context = TestMailApplication.run("--server.port=0")
			.getApplicationContext()) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(output).contains("Order 17 is waiting").contains("with receipt-17.csv");
	}

	private void post(String path) {
		assertThat(RestClient.create("http://localhost:" + this.port).post().uri(path).retrieve().toBodilessEntity())
			.extracting(ResponseEntity::getStatusCode)
			.isEqualTo(HttpStatus.ACCEPTED);
	}

}
