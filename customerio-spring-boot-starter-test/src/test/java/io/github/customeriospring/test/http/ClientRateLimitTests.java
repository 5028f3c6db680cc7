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

package io.github.customeriospring.test.http;

import java.util.List;

import io.github.customeriospring.CustomerioRateLimitTimeoutException;
import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Audience;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The limits that the clients keep by themselves.
 */
class ClientRateLimitTests {

	private static void trigger(CustomerioV1Client v1) {
		v1.broadcasts()
			.trigger(12, (broadcast) -> broadcast.audience(Audience.ids(List.of("1"))).idIgnoreMissing(true));
	}

	@Nested
	@SpringBootTest(classes = Application.class, properties = "customerio.rate-limit.max-wait=0s")
	@EnableFakeCustomerio
	class Default {

		@RepeatedTest(2)
		void areOff(@Autowired CustomerioV1Client v1, @Autowired FakeCustomerio customerio) {
			for (int i = 0; i < 40; i++) {
				v1.workspaces().list();
			}
			trigger(v1);
			trigger(v1);
			assertThat(customerio.broadcasts().all()).hasSize(2);
		}

	}

	@Nested
	@SpringBootTest(classes = Application.class,
			properties = { "customerio.rate-limit.enabled=true", "customerio.rate-limit.max-wait=0s" })
	@EnableFakeCustomerio
	class SetByTheTest {

		@Test
		void areOn(@Autowired CustomerioV1Client v1) {
			trigger(v1);
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> trigger(v1));
		}

	}

	@Nested
	@SpringBootTest(classes = Application.class)
	@TestPropertySource(properties = { "customerio.rateLimit.enabled=true", "customerio.rate-limit.max-wait=0s" })
	@EnableFakeCustomerio
	class SetInAnotherSpelling {

		@Test
		void areOn(@Autowired CustomerioV1Client v1) {
			trigger(v1);
			assertThatExceptionOfType(CustomerioRateLimitTimeoutException.class).isThrownBy(() -> trigger(v1));
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

	}

}
