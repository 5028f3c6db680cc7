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

package io.github.customeriospring.test.clients;

import java.util.List;
import java.util.Map;

import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.broadcasts.Broadcast;
import io.github.customeriospring.v1.collections.CreateCollection;
import io.github.customeriospring.v1.collections.DataCollection;
import io.github.customeriospring.v1.newsletters.AddLanguage;
import io.github.customeriospring.v1.newsletters.UpdateNewsletterContent;
import io.github.customeriospring.v1.senderidentities.SenderIdentity;
import io.github.customeriospring.v1.senderidentities.SenderIdentityQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Period;
import io.github.customeriospring.v1.snippets.Snippet;
import io.github.customeriospring.v1.transactionaltemplates.TransactionalTemplate;
import io.github.customeriospring.v1.transactionaltemplates.UpdateTransactionalContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a workspace sends: the fake knows what a test told it, and takes what is written.
 */
class ContentClientTests {

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final CustomerioV1Client v1 = Clients.v1(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void knowsWhatItWasTold() {
		this.customerio.answer("GET /v1/broadcasts", "{\"broadcasts\":[{\"id\":12}]}");
		this.customerio.answer("GET /v1/transactional/{id}", "{\"message\":{\"id\":3,\"name\":\"Order shipped\"}}");
		this.customerio.answer("GET /v1/newsletters/{id}/metrics", "{\"metric\":{\"series\":{\"sent\":[1,2]}}}");
		this.customerio.answer("GET /v1/collections/{id}/content", "[{\"city\":\"Berlin\"}]");
		this.customerio.answer("GET /v1/snippets", "{\"snippets\":[{\"name\":\"footer\"}]}");
		this.customerio.answer("GET /v1/sender_identities", "{\"sender_identities\":[{\"id\":1}]}");
		assertThat(this.v1.broadcasts().list()).extracting(Broadcast::id).containsExactly(12L);
		assertThat(this.v1.transactionalTemplates().get(3)).extracting(TransactionalTemplate::name)
			.isEqualTo("Order shipped");
		assertThat(this.v1.newsletters().metrics(7, MetricsQuery.of(Period.latest())).total(Metric.SENT)).isEqualTo(3);
		assertThat(this.v1.collections().content(4).path(0).path("city").asString()).isEqualTo("Berlin");
		assertThat(this.v1.snippets().list()).extracting(Snippet::name).containsExactly("footer");
		assertThat(this.v1.senderIdentities().listAll(SenderIdentityQuery.all())).extracting(SenderIdentity::id)
			.containsExactly(1L);
	}

	@Test
	void hasNothingOfItsOwn() {
		assertThat(this.v1.newsletters().listAll()).isEmpty();
		assertThat(this.v1.newsletterContents().list(7)).isEmpty();
		assertThat(this.v1.transactionalTemplates().contents(3)).isEmpty();
		assertThat(this.v1.collections().list()).isEmpty();
		List<Runnable> reads = List.of(() -> this.v1.newsletters().get(7), () -> this.v1.collections().get(4),
				() -> this.v1.senderIdentities().usedBy(1), () -> this.v1.transactionalTemplates().language(3, "de"));
		assertThat(reads)
			.allSatisfy((read) -> assertThatExceptionOfType(CustomerioNotFoundException.class).isThrownBy(read::run)
				.withMessageContaining("a test tells it with answer(..) for GET /v1/"));
	}

	@Test
	void givesBackWhatIsWritten() {
		DataCollection first = this.v1.collections()
			.create(CreateCollection.of("shops").data(List.of(Map.of("city", "Berlin"))));
		DataCollection second = this.v1.collections().create(CreateCollection.of("cities").data(List.of()));
		assertThat(List.of(first, second)).extracting(DataCollection::name).containsExactly("shops", "cities");
		assertThat(first.id()).isNotEqualTo(second.id());
		assertThat(this.v1.snippets().update("footer", "x")).isEqualTo(new Snippet("footer", "x", null));
		assertThat(this.v1.transactionalTemplates()
			.updateContent(3, 139, UpdateTransactionalContent.create().subject("Shipped"))).satisfies((content) -> {
				assertThat(content.id()).isEqualTo(139);
				assertThat(content.subject()).isEqualTo("Shipped");
			});
		assertThat(
				this.v1.newsletterContents().updateLanguage(7, "de", UpdateNewsletterContent.create().body("x")).body())
			.isEqualTo("x");
		assertThat(this.v1.newsletters().send(7).id()).isEqualTo(7);
		assertThat(this.v1.newsletterContents().addLanguage(7, AddLanguage.of("de").body("x")).id()).isEqualTo(7);
		assertThat(this.v1.newsletterContents().addTestGroup(7).id()).isEqualTo(7);
	}

	@Test
	void deletesOnceWhenTheAnswerIsLost() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		this.v1.snippets().delete("footer");
		this.v1.collections().delete(4);
		this.v1.newsletters().delete(7);
		assertThat(this.customerio.requests().all()).extracting((request) -> request.operation())
			.containsExactly("snippets.delete", "snippets.delete", "collections.delete", "newsletters.delete");
	}

}
