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

import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LogModeLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.customeriospring.mode");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.lines);
	}

	@Test
	void tellsOperationsAndSizes() {
		CustomerioV2Client v2 = v2(CustomerioMode.log());
		v2.entity(Person.id("ada").delete());
		v2.batch(List.of(Person.id("ada").delete(), Person.id("grace").delete()));
		CustomerioV1Client v1 = CustomerioV1Client.builder().mode(CustomerioMode.log()).build();
		v1.customers().findByEmail("ada@example.com");
		assertThat(lines()).containsExactly("INFO Not sent: Track API entity (62 bytes)",
				"INFO Not sent: Track API batch (139 bytes, 2 items)",
				"INFO Not sent: App API customers.findByEmail (0 bytes)");
	}

	@Test
	void showsBodiesOnRequest() {
		v2(CustomerioMode.log(true)).entity(Person.id("ada").identify(Map.of("plan", "pro")));
		assertThat(lines()).singleElement()
			.asString()
			.startsWith("INFO Not sent: Track API entity (")
			.endsWith("): {\"type\":\"person\",\"identifiers\":{\"id\":\"ada\"},\"action\":\"identify\","
					+ "\"attributes\":{\"plan\":\"pro\"}}");
	}

	@Test
	void tellsNothingOfWhatWouldNotBeSent() {
		CustomerioV2Client v2 = v2(CustomerioMode.log());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> v2.entity(Person.id("ada").identify(Map.of("size", Double.NaN))));
		assertThat(lines()).isEmpty();
	}

	private static CustomerioV2Client v2(CustomerioMode mode) {
		return CustomerioV2Client.builder().mode(mode).build();
	}

	private List<String> lines() {
		return this.lines.list.stream().map((line) -> line.getLevel() + " " + line.getFormattedMessage()).toList();
	}

}
