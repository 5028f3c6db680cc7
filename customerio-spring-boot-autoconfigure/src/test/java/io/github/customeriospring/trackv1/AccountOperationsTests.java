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

import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.Region;
import io.github.customeriospring.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountOperationsTests {

	@RegisterExtension
	static final Wire server = new Wire();

	private AccountOperations account;

	@BeforeEach
	void createClient() {
		this.account = CustomerioTrackV1Client.builder()
			.siteId("site")
			.apiKey("secret-key")
			.baseUrl(server.baseUrl())
			.build()
			.account();
	}

	@ParameterizedTest
	@CsvSource({ "us, true, false", "US, true, false", "eu, false, true", "EU, false, true", "mars, false, false" })
	void tellsTheRegion(String name, boolean us, boolean eu) {
		server.answer(200, "{\"url\":\"https://track.customer.io\",\"region\":\"%s\",\"environment_id\":3000000000}"
			.formatted(name));
		AccountRegion region = this.account.region();
		assertThat(region).isEqualTo(new AccountRegion("https://track.customer.io", name, 3_000_000_000L));
		assertThat(region.isIn(Region.US)).isEqualTo(us);
		assertThat(region.isIn(Region.EU)).isEqualTo(eu);
		server.assertRequest("GET", "/api/v1/accounts/region");
	}

	@Test
	void doesNotContradictARegionWhenCustomerioDoesNotSay() {
		server.answer(200, "{}");
		AccountRegion region = this.account.region();
		assertThat(region).isEqualTo(new AccountRegion(null, null, null));
		assertThat(region.isIn(Region.US)).isTrue();
		assertThat(region.isIn(Region.EU)).isTrue();
	}

	@Test
	void saysThatTheCredentialWasNotAccepted() {
		server.answer(401, "{\"meta\":{\"error\":\"Unauthorized request\"}}");
		assertThatExceptionOfType(CustomerioAuthenticationException.class).isThrownBy(this.account::region)
			.withMessage("Track API account.region failed with status 401: Unauthorized request. "
					+ "Check customerio.track.site-id and customerio.track.api-key, and that customerio.region is "
					+ "the region of the workspace (asked: %s)", server.baseUrl());
		assertThat(server.requests()).hasSize(1);
	}

	@Test
	void saysThatTheAnswerIsNotCustomerios() {
		server.answer(200, "<html>Please log in</html>");
		assertThatExceptionOfType(CustomerioResponseException.class).isThrownBy(this.account::region)
			.withMessageContaining("is Customer.io and not a proxy or login page")
			.withMessageNotContaining("log in<");
	}

}
