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

package io.github.customeriospring.publisher.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.publisher.OperationRefusal;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.Subject;

/**
 * The Track API v2.
 *
 * @since 0.1.0
 */
public final class TrackBatchApi implements BatchApi<EntityOperation> {

	private final BatchConnection connection;

	/**
	 * Create the API.
	 * @param connection posts the batches, see
	 * {@link io.github.customeriospring.v2.CustomerioV2Client.Builder#buildBatchConnection()}
	 */
	public TrackBatchApi(BatchConnection connection) {
		this.connection = connection;
	}

	@Override
	public Api api() {
		return Api.TRACK;
	}

	@Override
	public byte[] encode(EntityOperation operation, Instant handedOver) {
		return this.connection.encode(operation.timestampedAt(handedOver));
	}

	@Override
	public int[] keys(EntityOperation operation) {
		List<Subject> subjects = operation.subjects();
		return switch (subjects.size()) {
			case 0 -> new int[1];
			case 1 -> new int[] { key(subjects.get(0)) };
			default -> new int[] { key(subjects.get(0)), key(subjects.get(1)) };
		};
	}

	private static int key(Subject subject) {
		return 31 * subject.type().hashCode() + subject.key().hashCode();
	}

	@Override
	public int fit(List<byte[]> payloads) {
		return BatchConnection.fit(payloads);
	}

	@Override
	public <Q extends QueuedOperation> List<Q> arrange(List<Q> operations) {
		return operations;
	}

	@Override
	public Map<Integer, List<OperationRefusal>> post(List<byte[]> payloads) {
		Map<Integer, List<OperationRefusal>> refused = new LinkedHashMap<>();
		for (BatchConnection.Refusal refusal : this.connection.post(payloads)) {
			refused.computeIfAbsent(refusal.index(), (index) -> new ArrayList<>())
				.add(new OperationRefusal(refusal.reason(), refusal.field(), refusal.message()));
		}
		return refused;
	}

	@Override
	public int[] keys(byte[] payload) {
		return keys(EntityOperation.raw(this.connection.decode(payload)));
	}

	@Override
	public List<String> subjects(byte[] payload) {
		return EntityOperation.raw(this.connection.decode(payload))
			.subjects()
			.stream()
			.map(TrackBatchApi::text)
			.toList();
	}

	@Override
	public String subjectOf(PersonId person) {
		return text(Person.of(person).delete().subjects().get(0));
	}

	private static String text(Subject subject) {
		return subject.type() + ":" + subject.key();
	}

	@Override
	public byte[] updateOnly(byte[] payload) {
		Map<String, Object> body = this.connection.decode(payload);
		if (!"person".equals(body.get("type")) || !"identify".equals(body.get("action"))) {
			return payload;
		}
		Map<String, Object> attributes = new LinkedHashMap<>();
		if (body.get("attributes") instanceof Map<?, ?> given) {
			given.forEach((name, value) -> attributes.put(String.valueOf(name), value));
		}
		attributes.put("_update", true);
		body.put("attributes", attributes);
		return this.connection.encode(EntityOperation.raw(body));
	}

}
