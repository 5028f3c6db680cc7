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

package io.github.customeriospring.test.assertj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Assertions that wait for an application that writes in the background.
 */
class EventuallyTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String EVENT = Http
		.json("'type':'person','identifiers':{'id':'42'},'action':'event','name':'viewed'");

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	private final AtomicInteger attempts = new AtomicInteger();

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void passWhatComesLater() {
		List<CompletableFuture<Void>> writes = new ArrayList<>();
		assertThat(this.customerio).eventually(LONG, (fake) -> {
			if (this.attempts.incrementAndGet() <= 3) {
				writes.add(CompletableFuture.runAsync(() -> this.http.entity(EVENT)));
			}
			fake.acceptedOperations(3).person("42").hasEventTimes("viewed", 3);
		}).receivedRequests(3);
		assertThat(writes).hasSize(3).allSatisfy((write) -> assertThat(write).succeedsWithin(LONG));
	}

	@Test
	void passWhatChangesWithoutARequest() {
		assertThat(this.customerio).eventually(LONG,
				(fake) -> assertThat(this.attempts.incrementAndGet()).isGreaterThan(2));
		assertThat(this.attempts).hasValue(3);
	}

	@Test
	void passWhatIsTrueAlready() {
		assertThat(this.customerio).eventually(Duration.ZERO, (fake) -> fake.receivedRequests(0));
	}

	@Test
	void seeARequestWhoseAnswerIsDropped() {
		this.customerio.failNext(1, Fault.resetAfterProcessing());
		CompletableFuture.runAsync(() -> this.http.entity(EVENT));
		assertThat(this.customerio).eventually(LONG, (fake) -> fake.events().include("viewed"));
	}

	@Test
	void sayWhatIsStillNotTrue() {
		this.http.entity(EVENT);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.customerio).eventually(Duration.ofMillis(1),
					(fake) -> fake.events().include("bought")))
			.withMessage("Not true after PT0.001S: [events] Expected event <bought> but there were only [viewed]")
			.havingCause()
			.isInstanceOf(AssertionError.class);
	}

	@Test
	void endWhenTheyAreInterrupted() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.customerio).eventually(LONG, (fake) -> fake.acceptedOperations(1)));
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void doNotRepeatWhatFailsOtherwise() {
		assertThatIllegalStateException().isThrownBy(() -> assertThat(this.customerio).eventually(LONG, (fake) -> {
			this.attempts.incrementAndGet();
			throw new IllegalStateException();
		}));
		assertThat(this.attempts).hasValue(1);
	}

}
