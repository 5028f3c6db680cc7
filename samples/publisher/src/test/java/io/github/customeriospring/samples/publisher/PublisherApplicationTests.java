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

package io.github.customeriospring.samples.publisher;

import java.math.BigDecimal;
import java.time.Duration;

import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:orders")
@EnableFakeCustomerio
@ExtendWith(OutputCaptureExtension.class)
class PublisherApplicationTests {

	@Autowired
	private Orders orders;

	@Autowired
	private CustomerioPublisher publisher;

	@Autowired
	private FakeCustomerio customerio;

	@Test
	void customerioHearsOfAnOrderIfAndOnlyIfItWasCommitted() {
		this.orders.place("ada", new BigDecimal("23.45"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.orders.place("joe", BigDecimal.ZERO));
		this.orders.place("ada", new BigDecimal("5.00"));
		this.publisher.flush(Duration.ofSeconds(30));
		assertThat(this.customerio).person("ada").hasEvent("order placed");
		assertThat(this.customerio).events().hasSize(2);
		assertThat(this.customerio).acceptedNoReorderings();
	}

	@Test
	void anOutageDelaysAndLosesNothing() {
		this.customerio.failNext(3, Fault.status(503));
		this.orders.place("joe", new BigDecimal("99.90"));
		assertThat(this.customerio).eventually(Duration.ofSeconds(30),
				(customerio) -> customerio.person("joe").hasEvent("order placed"));
	}

	@Test
	void tellsItsStoryWhenStartedByHand(CapturedOutput output) {
		try (ConfigurableApplicationContext context = TestPublisherApplication
			.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:story")
			.getApplicationContext()) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(output)
			.containsSubsequence("Customer.io is down", "rolled back", "Customer.io is back",
					"ada: order placed {total=23.45}", "ada: order placed {total=5.0}", "kill -9")
			.contains("joe: order placed {total=99.9}");
	}

}
