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

package io.github.customeriospring.v1.senderidentities;

import java.util.List;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.SortOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class SenderIdentityOperationsTests {

	private static final String PATH = "/v1/sender_identities";

	@RegisterExtension
	static final Wire server = new Wire();

	private SenderIdentityOperations senders;

	@BeforeEach
	void createClient() {
		this.senders = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.senderIdentities();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("sender-identities.json"));
		SenderIdentityPage page = this.senders
			.list(SenderIdentityQuery.all().withSort(SortOrder.ASCENDING).withHidden(true), Paging.of(2));
		assertThat(page.items()).containsExactly(
				new SenderIdentity(1, "1:1790000000", "Shop", "shop@example.com", "Shop <shop@example.com>",
						"+15551234567", "email", true, true),
				new SenderIdentity(2, null, null, null, null, null, null, false, false));
		assertThat(page.next()).isEqualTo("abc");
		assertThat(page).hasToString("SenderIdentityPage[2 identities]");
		assertThat(page.items().get(0)).hasToString("SenderIdentity[1]");
		server.assertRequest("GET", PATH + "?sort=asc&hidden=true&limit=2");
	}

	@Test
	void listsTheFirstPage() {
		server.answer(200, "{}");
		assertThat(this.senders.list().items()).isEmpty();
		server.assertRequest("GET", PATH);
	}

	@Test
	void streamsAll() {
		server.stubFor(get(urlPathEqualTo(PATH)).withQueryParam("start", absent())
			.willReturn(okJson(server.fixture("sender-identities.json"))));
		server.stubFor(get(urlPathEqualTo(PATH)).withQueryParam("start", equalTo("abc"))
			.willReturn(okJson("{\"sender_identities\":[{\"id\":3}],\"next\":null}")));
		try (Stream<SenderIdentity> senders = this.senders.listAll(SenderIdentityQuery.all().withHidden(false))) {
			assertThat(senders).extracting(SenderIdentity::id).containsExactly(1L, 2L, 3L);
		}
		assertThat(server.requests()).extracting(LoggedRequest::getUrl)
			.containsExactly(PATH + "?hidden=false", PATH + "?hidden=false&start=abc");
	}

	@Test
	void getsOne() {
		server.answer(200, "{\"sender_identity\":{\"id\":1,\"name\":\"Shop\"}}");
		assertThat(this.senders.get(1).name()).isEqualTo("Shop");
		server.assertRequest("GET", PATH + "/1");
	}

	@Test
	void tellsWhatUsesOne() {
		server.answer(200, "{\"campaigns\":[5],\"sent_newsletters\":[7,8],\"draft_newsletters\":null}");
		assertThat(this.senders.usedBy(1)).isEqualTo(new SenderIdentityUsage(List.of(5L), List.of(7L, 8L), List.of()));
		server.assertRequest("GET", PATH + "/1/used_by");
	}

}
