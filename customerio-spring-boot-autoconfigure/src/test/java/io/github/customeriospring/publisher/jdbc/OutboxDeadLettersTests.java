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

package io.github.customeriospring.publisher.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.PayloadCodec;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.jdbc.TestDatabases;
import io.github.customeriospring.pipelines.CustomerioPipelinesClient;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.PublisherListener;
import io.github.customeriospring.publisher.TrackServer;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.delivery.PipelinesBatchApi;
import io.github.customeriospring.publisher.store.PipelinesPublisher;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What is put aside, and how payloads are kept.
 */
class OutboxDeadLettersTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	final TrackServer server = new TrackServer();

	private final HikariDataSource dataSource = TestDatabases.h2();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.dataSource);

	private final List<String> dead = new CopyOnWriteArrayList<>();

	private final PublisherListener listener = new PublisherListener() {

		@Override
		public void dead(UndeliveredOperation operation) {
			OutboxDeadLettersTests.this.dead.add(text(operation.payload()));
		}

	};

	private JdbcStores stores;

	@BeforeEach
	void createStores() {
		this.stores = new JdbcStores(this.dataSource, this.server);
	}

	@AfterEach
	void closeStores() {
		this.stores.close();
		this.dataSource.close();
	}

	private TrackPublisher publisher(PayloadCodec codec) {
		return this.stores.stopped((builder) -> builder.codecs(List.of(codec)).listeners(List.of(this.listener)));
	}

	private DeadLetters refuse(Person... people) {
		TrackPublisher publisher = publisher(new Mirror("mirror"));
		this.server.answer(
				(batch) -> TrackServer.Answer.refusing(IntStream.range(0, batch.operations().size()).boxed().toList()));
		publisher.start();
		for (Person person : people) {
			publisher.publish(person.identify(Map.of("plan", "pro")));
			publisher.flush(LONG);
		}
		this.server.answer((batch) -> TrackServer.ACCEPTED);
		return publisher.deadLetters();
	}

	private static String text(byte[] payload) {
		return new String(payload, StandardCharsets.UTF_8);
	}

	@Test
	void sayNothingThatMayQuoteWhatWasSent() {
		this.server.answer((batch) -> new TrackServer.Answer(207, """
				{"errors": [{"batch_index": 0, "reason": "ada@example.com is taken", "field": "email"}]}""", Map.of()));
		TrackPublisher publisher = publisher(PayloadCodec.plain());
		publisher.start();
		publisher.publish(Person.id("42").event("e"));
		publisher.flush(LONG);
		assertThat(publisher.deadLetters().find(10, null)).extracting(DeadLetter::reason)
			.containsExactly("Customer.io has refused it, field email");
	}

	@Test
	void areReplayedUnderTheKeyThatWasNamed() {
		TrackPublisher publisher = publisher(PayloadCodec.plain());
		this.server.answer((batch) -> TrackServer.Answer.refusing(List.of(0)));
		publisher.start();
		publisher.publish("a key", Person.id("ada").event("e"));
		publisher.flush(LONG);
		publisher.stop(LONG);
		DeadLetters letters = publisher.deadLetters();
		assertThat(letters.replay(List.of(letters.find(1, null).get(0).id()))).isEqualTo(1);
		assertThat(this.jdbc.queryForObject("select part from customerio_outbox", Integer.class))
			.isEqualTo(OutboxQueue.part("a key".hashCode()));
	}

	@Test
	void takeWhatIsNoCallOfThePipelinesApi() {
		PipelinesBatchApi api = new PipelinesBatchApi(
				CustomerioPipelinesClient.builder().apiKey("key").baseUrl(this.server.baseUrl()).buildCallConnection());
		JdbcStore store = JdbcStore.builder(api, this.dataSource).build();
		try (PipelinesPublisher publisher = new PipelinesPublisher(api, store)) {
			publisher.publish(PipelinesUser.id("42").track("e"));
			this.jdbc.update("update customerio_outbox set payload = ?", new byte[] { 1, 2, 3 });
			publisher.start();
			publisher.flush(LONG);
			assertThat(publisher.deadLetters().count()).isEqualTo(1);
		}
	}

	@Test
	void areWrittenAsTheQueueIsAndReadAgain() {
		TrackPublisher publisher = publisher(new Mirror("mirror"));
		publisher.publish(Person.id("grace").event("read"));
		assertThat(text(this.jdbc.queryForObject("select payload from customerio_outbox", byte[].class)))
			.contains("ecarg")
			.doesNotContain("grace");
		TrackPublisher successor = this.stores
			.stopped((builder) -> builder.codecs(List.of(new Mirror("new"), new Mirror("mirror"))));
		successor.publish(Person.id("grace").event("written anew"));
		successor.start();
		successor.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("read", "written anew");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void areNotFoundWithoutALimit(int limit) {
		DeadLetters letters = publisher(PayloadCodec.plain()).deadLetters();
		for (DeadLetters each : List.of(letters, DeadLetters.none())) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> each.find(limit, null))
				.withMessageContaining("limit");
		}
	}

	@Test
	void holdWhatIsNoOperation() {
		this.server.answer((batch) -> batch.operations().stream().allMatch(JsonNode::isObject) ? TrackServer.ACCEPTED
				: new TrackServer.Answer(400, "", Map.of()));
		TrackPublisher publisher = publisher(PayloadCodec.plain());
		publisher.publish(Person.id("ada").event("spoilt"));
		this.jdbc.update("update customerio_outbox set payload = ?", (Object) "1, 2".getBytes(StandardCharsets.UTF_8));
		publisher.publish(Person.id("ada").event("next"));
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("next");
		String id = publisher.deadLetters().find(10, null).get(0).id();
		assertThat(publisher.deadLetters().replay(List.of(id), true)).isZero();
		assertThat(publisher.deadLetters().replay(List.of(id))).isZero();
		assertThat(publisher.deadLetters().delete(List.of(id))).isEqualTo(1);
	}

	@Test
	void holdWhatNoCodecCanRead() {
		publisher(new Mirror("gone")).publish(Person.id("ada").event("unreadable"));
		TrackPublisher publisher = publisher(PayloadCodec.plain());
		publisher.publish(Person.id("ada").event("next"));
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.acceptedNames()).containsExactly("next");
		DeadLetter letter = publisher.deadLetters().find(10, null).get(0);
		assertThat(letter.reason()).contains("PayloadCodec");
		await().atMost(LONG).untilAsserted(() -> assertThat(this.dead).hasSize(1));
		assertThat(publisher.deadLetters().replay(List.of(letter.id()))).isZero();
		DeadLetters readable = publisher(new Mirror("gone")).deadLetters();
		assertThat(text(readable.find(10, null).get(0).operation().payload())).contains("ada");
		assertThat(readable.replay(List.of(letter.id()))).isEqualTo(1);
	}

	@Test
	void areFoundByPersonAlthoughTheyAreEncrypted() {
		DeadLetters letters = refuse(Person.id("ada"), Person.email("eve@example.com"), Person.id("ada"));
		assertThat(letters.count()).isEqualTo(3);
		await().atMost(LONG).untilAsserted(() -> assertThat(this.dead).hasSize(3));
		assertThat(letters.delete(PersonId.id("eve@example.com"))).isZero();
		assertThat(letters.delete(PersonId.id("ada"))).isEqualTo(2);
		assertThat(letters.delete(PersonId.id("ada"))).isZero();
		assertThat(letters.count()).isEqualTo(1);
		assertThat(this.jdbc.queryForObject("select count(*) from customerio_dead_letter_subject", Integer.class))
			.isEqualTo(1);
		assertThat(letters.delete(List.of(letters.find(1, null).get(0).id(), "unknown"))).isEqualTo(1);
		assertThat(letters.count()).isZero();
	}

	@Test
	void areFoundPageByPageTheOldestFirst() {
		DeadLetters letters = refuse(Person.id("a"), Person.id("b"), Person.id("c"));
		List<DeadLetter> first = letters.find(2, null);
		List<DeadLetter> second = letters.find(2, first.get(1).id());
		assertThat(first).hasSize(2);
		assertThat(second).hasSize(1);
		assertThat(List.of(first.get(0).died(), first.get(1).died(), second.get(0).died())).isSorted();
	}

	@Test
	void areOnlyUpdatedUnlessTheyAreForced() {
		DeadLetters letters = refuse(Person.id("ada"), Person.id("eve"));
		List<DeadLetter> all = letters.find(2, null);
		assertThat(letters.replay(List.of(all.get(0).id()))).isEqualTo(1);
		assertThat(letters.replay(List.of(all.get(1).id()), true)).isEqualTo(1);
		TrackPublisher publisher = publisher(new Mirror("mirror"));
		publisher.start();
		publisher.flush(LONG);
		assertThat(this.server.batches().stream().flatMap((batch) -> batch.operations().stream()).skip(2)).hasSize(2)
			.anyMatch((operation) -> operation.toString().contains("_update"))
			.anyMatch((operation) -> !operation.toString().contains("_update"));
	}

	@Test
	void areForgottenAfterTheirTime() {
		DeadLetters letters = refuse(Person.id("ada"), Person.id("eve"));
		String oldest = letters.find(1, null).get(0).id();
		long old = Instant.now().minus(Duration.ofDays(31)).toEpochMilli();
		this.jdbc.update("update customerio_dead_letter set died_at = ? where id = ?", old, oldest);
		this.jdbc.update("update customerio_dead_letter_subject set died_at = ? where id = ?", old, oldest);
		publisher(new Mirror("mirror")).start();
		await().atMost(LONG).untilAsserted(() -> assertThat(letters.count()).isEqualTo(1));
		assertThat(this.jdbc.queryForObject("select count(*) from customerio_dead_letter_subject", Integer.class))
			.isEqualTo(1);
	}

	/**
	 * Writes payloads backwards.
	 */
	private record Mirror(String name) implements PayloadCodec {

		@Override
		public byte[] encode(byte[] payload) {
			return decode(payload);
		}

		@Override
		public byte[] decode(byte[] kept) {
			byte[] mirrored = new byte[kept.length];
			for (int i = 0; i < kept.length; i++) {
				mirrored[i] = kept[kept.length - 1 - i];
			}
			return mirrored;
		}

	}

}
