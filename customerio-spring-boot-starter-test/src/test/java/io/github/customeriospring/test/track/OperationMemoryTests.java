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

package io.github.customeriospring.test.track;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.github.customeriospring.test.internal.messaging.MessageOutcomes;
import io.github.customeriospring.test.internal.webhook.WebhookQueue;
import io.github.customeriospring.test.internal.webhook.WebhookReporter;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.ReceivedOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much the fake remembers in order to find operations that come twice or late.
 */
class OperationMemoryTests {

	private static final int REMEMBERED = 100_000;

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeWorkspace workspace = new FakeWorkspace(InstantSource.system(), false, new WebhookReporter(
			InstantSource.system(), new MessageOutcomes(), new WebhookQueue(InstantSource.system())));

	@Test
	void holdsTheLastIds() {
		for (int i = 0; i <= REMEMBERED; i++) {
			receive("id" + i, "42", null);
		}
		receive("id" + REMEMBERED, "42", null);
		assertThat(this.workspace.repeats()).isEqualTo(1);
		receive("id0", "42", null);
		assertThat(this.workspace.repeats()).isEqualTo(1);
	}

	@Test
	void holdsTheSubjectsThatCameLast() {
		for (int i = 0; i < REMEMBERED; i++) {
			receive(null, "person" + i, NOW);
		}
		receive(null, "person0", NOW);
		receive(null, "another", NOW);
		receive(null, "person1", NOW.minusSeconds(1));
		assertThat(this.workspace.reorderings()).isZero();
		receive(null, "person0", NOW.minusSeconds(1));
		assertThat(this.workspace.reorderings()).isEqualTo(1);
		assertThat(this.workspace.operations()).isEqualTo(REMEMBERED + 4);
	}

	private void receive(@Nullable String id, String subject, @Nullable Instant timestamp) {
		this.workspace.receive(ReceivedOperation.of(id, UUID.randomUUID(), subject, timestamp), (same) -> {
		});
	}

}
