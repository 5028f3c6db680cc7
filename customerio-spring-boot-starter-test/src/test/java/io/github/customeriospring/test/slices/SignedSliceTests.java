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

package io.github.customeriospring.test.slices;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import io.github.customeriospring.webhook.web.CustomerioSigned;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest(properties = "customerio.webhook.signing-keys=own-key")
@EnableFakeCustomerio
@Import(SignedSliceTests.Journey.class)
class SignedSliceTests {

	@Test
	void callsSignedMethodsWithSignedRequestsOnly(@Autowired MockMvcTester mvc) {
		assertThat(mvc.perform(CustomerioWebhooks.signed("{\"plan\":\"pro\"}").mockMvc("/journey"))).hasStatusOk()
			.bodyText()
			.isEqualTo("{\"plan\":\"pro\"}");
		assertThat(mvc.perform(CustomerioWebhooks.signed("{}").with("own-key").mockMvc("/journey"))).hasStatusOk();
		assertThat(mvc.perform(CustomerioWebhooks.signed("{}").with("guessed").mockMvc("/journey"))).hasStatus(401);
		assertThat(mvc.post().uri("/journey").content("{}")).hasStatus(401);
	}

	@RestController
	static class Journey {

		@CustomerioSigned
		@PostMapping("/journey")
		String answer(@RequestBody String body) {
			return body;
		}

	}

}
