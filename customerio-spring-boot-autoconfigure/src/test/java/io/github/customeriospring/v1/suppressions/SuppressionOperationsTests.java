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

package io.github.customeriospring.v1.suppressions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SuppressionOperationsTests {

	private static final List<Suppression> ADDRESSES = List.of(
			new Suppression("ada@example.com", Instant.ofEpochSecond(1790000000), "550 no such user", "550"),
			new Suppression("bob@example.com", null, null, null));

	@RegisterExtension
	static final Wire server = new Wire();

	private SuppressionOperations suppressions;

	@BeforeEach
	void createClient() {
		this.suppressions = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.retry(Wire.FAST_RETRIES)
			.build()
			.suppressions();
	}

	@Test
	void findsOutAboutAnAddress() {
		server.answer(200, server.fixture("suppressions.json"));
		assertThat(this.suppressions.search("a+b@example.com"))
			.isEqualTo(new SuppressionPage("bounces", ADDRESSES, "MDox"));
		server.assertRequest("GET", "/v1/esp/search_suppression/a%2Bb%40example.com");
	}

	@Test
	void listsAddressesOfAType() {
		server.answer(200, "{\"suppressions\":null}");
		assertThat(this.suppressions
			.list(SuppressionType.SPAM_REPORTS, SuppressionQuery.of(200, 1000).ofDomain("mail.example.com"))
			.items()).isEmpty();
		server.assertRequest("GET", "/v1/esp/suppression/spam_reports?limit=1000&offset=200&domain=mail.example.com");
	}

	@Test
	void countsTheAddressesThatWereRead() {
		String full = IntStream.range(0, 1000)
			.mapToObj((i) -> "{\"email\":\"%d@example.com\"}".formatted(i))
			.collect(Collectors.joining(","));
		server.stubFor(get(urlPathEqualTo("/v1/esp/suppression/blocks")).withQueryParam("offset", equalTo("0"))
			.willReturn(okJson("{\"suppressions\":[%s]}".formatted(full))));
		server.stubFor(get(urlPathEqualTo("/v1/esp/suppression/blocks")).withQueryParam("offset", equalTo("1000"))
			.willReturn(okJson("{\"suppressions\":[{\"email\":\"last@example.com\"}]}")));
		assertThat(this.suppressions.listAll(SuppressionType.BLOCKS)).hasSize(1001)
			.last()
			.extracting(Suppression::email)
			.isEqualTo("last@example.com");
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/v1/esp/suppression/blocks?limit=1000&offset=0",
					"/v1/esp/suppression/blocks?limit=1000&offset=1000");
	}

	@Test
	void listsAddressesOfADomain() {
		server.answer(200, server.fixture("suppressions.json"));
		SuppressionPage page = this.suppressions.ofDomain("mail.example.com", SuppressionType.INVALID_EMAILS, "a@b.com",
				new Paging("MDow", 2));
		assertThat(page.items()).isEqualTo(ADDRESSES);
		assertThat(page.next()).isEqualTo("MDox");
		server.assertRequest("GET",
				"/v1/esp/domains/mail.example.com/suppression/invalid_emails?email=a%40b.com&start=MDow&limit=2");
	}

	@Test
	void streamsAddressesOfADomain() {
		server.answer(200, "{\"suppressions\":[{\"email\":\"a@b.com\"}]}");
		assertThat(this.suppressions.ofDomainAll("mail.example.com", SuppressionType.BOUNCES)).hasSize(1);
		server.assertRequest("GET", "/v1/esp/domains/mail.example.com/suppression/bounces?limit=1000");
	}

	@Test
	void suppressesAnAddressAndTakesItBack() {
		server.answer(200, "{}");
		this.suppressions.add(SuppressionType.BOUNCES, "a+b@example.com");
		this.suppressions.delete(SuppressionType.BOUNCES, "a+b@example.com");
		String path = "/v1/esp/suppression/bounces/a%2Bb%40example.com";
		Wire.assertRequest(server.requests().get(0), "POST", path);
		Wire.assertRequest(server.requests().get(1), "DELETE", path);
	}

	@Test
	void refusesSizesThatNoListHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> SuppressionQuery.of(0, 1001))
			.withMessage("limit must be 1 to 1000, not 1001");
		assertThatIllegalArgumentException().isThrownBy(() -> SuppressionQuery.of(-1, 1))
			.withMessage("offset must not be negative");
		assertThatIllegalArgumentException().isThrownBy(() -> this.suppressions.search(" "));
		assertThat(server.requests()).isEmpty();
	}

}
