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

import java.nio.file.Path;
import java.util.Optional;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.webhook.ReportingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The page in a real browser. Skipped where there is none.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:live")
@EnableFakeCustomerio
class LivePageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private FakeCustomerio customerio;

	@Test
	void showsWhatArrivesWhileItIsOpen(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
		Optional<Path> executable = Browser.find();
		assumeThat(executable).as("no Chromium on the path: the page is not tested in a browser").isPresent();
		String address = "http://localhost:" + this.port;
		this.customerio.webhooks().sendTo(address + "/webhooks/customerio");
		this.customerio.webhooks().send(ReportingEvent.of("email", "sent").forPerson("ada", null));
		try (Browser browser = Browser.start(executable.orElseThrow(), folder)) {
			BrowserPage page = browser.open();
			page.show(address + "/");
			assertThat(page.awaitText("#arrivals", "email sent")).contains("ada");
			this.customerio.webhooks().send(ReportingEvent.of("email", "opened").forPerson("ada", null));
			assertThat(page.awaitText("#arrivals", "email opened")).contains("email sent");
			this.customerio.webhooks()
				.send(ReportingEvent.of("customer", "unsubscribed").forPerson("<b>eve</b>", null));
			assertThat(page.awaitText("#arrivals", "customer unsubscribed")).contains("<b>eve</b>");
			assertThat(page.evaluate("document.querySelectorAll('#arrivals tr').length + ' rows'")).isEqualTo("3 rows");
		}
	}

}
