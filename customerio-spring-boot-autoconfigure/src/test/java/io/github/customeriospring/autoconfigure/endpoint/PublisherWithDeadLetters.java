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

package io.github.customeriospring.autoconfigure.endpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.DeadLetter;
import io.github.customeriospring.publisher.DeadLetters;
import io.github.customeriospring.publisher.UndeliveredOperation;
import io.github.customeriospring.publisher.delivery.DeliveryObserver;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.StorePublisher;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.EntityOperation;

/**
 * A publisher of the application that has put operations aside.
 */
class PublisherWithDeadLetters extends StorePublisher<EntityOperation> implements CustomerioPublisher {

	private static final Instant MORNING = Instant.parse("2026-01-02T03:04:05Z");

	private final Letters letters = new Letters();

	PublisherWithDeadLetters(BatchConnection connection) {
		this(new TrackBatchApi(connection));
	}

	private PublisherWithDeadLetters(TrackBatchApi api) {
		super(api, MemoryStore.builder(api).build(), DeliveryObserver.NONE, InstantSource.system());
	}

	@Override
	public Letters deadLetters() {
		return this.letters;
	}

	/**
	 * Three dead letters.
	 */
	static final class Letters implements DeadLetters {

		private final Set<String> ids = new TreeSet<>(List.of("1", "2", "3"));

		private boolean forced;

		boolean forced() {
			return this.forced;
		}

		@Override
		public long count() {
			return this.ids.size();
		}

		@Override
		public List<DeadLetter> find(int limit, String after) {
			UndeliveredOperation operation = new UndeliveredOperation("default", Api.TRACK,
					"jane@example.com".getBytes(StandardCharsets.UTF_8), MORNING);
			return this.ids.stream()
				.filter((id) -> after == null || id.compareTo(after) > 0)
				.limit(limit)
				.map((id) -> new DeadLetter(id, operation, MORNING.plusSeconds(1), "Refused"))
				.toList();
		}

		@Override
		public int replay(Collection<String> ids, boolean force) {
			this.forced = force;
			return delete(ids);
		}

		@Override
		public int delete(Collection<String> ids) {
			int before = this.ids.size();
			this.ids.removeAll(ids);
			return before - this.ids.size();
		}

		@Override
		public int delete(PersonId person) {
			return 0;
		}

	}

}
