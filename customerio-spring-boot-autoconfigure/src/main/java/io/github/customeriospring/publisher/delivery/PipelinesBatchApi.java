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

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.customeriospring.Api;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.pipelines.CallConnection;
import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.publisher.OperationRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The Pipelines API. Calls fit into one request if they have the same context and
 * integrations; an alias is alone.
 *
 * @since 0.1.0
 */
public final class PipelinesBatchApi implements BatchApi<PipelinesCall> {

	private final CallConnection connection;

	/**
	 * Create the API.
	 * @param connection posts the calls, see
	 * {@link io.github.customeriospring.pipelines.CustomerioPipelinesClient.Builder#buildCallConnection()}
	 */
	public PipelinesBatchApi(CallConnection connection) {
		this.connection = connection;
	}

	@Override
	public Api api() {
		return Api.PIPELINES;
	}

	@Override
	public byte[] encode(PipelinesCall call, Instant handedOver) {
		return this.connection.encode((call.common().timestamp() != null) ? call : call.withTimestamp(handedOver));
	}

	@Override
	public int[] keys(PipelinesCall call) {
		return keys(call.subjects());
	}

	private static int[] keys(List<String> subjects) {
		return subjects.isEmpty() ? new int[1] : subjects.stream().mapToInt(String::hashCode).toArray();
	}

	@Override
	public int fit(List<byte[]> payloads) {
		return this.connection.fit(payloads);
	}

	/**
	 * One group after the other, except for what must not overtake a call of another
	 * group.
	 */
	@Override
	public <Q extends QueuedOperation> List<Q> arrange(List<Q> operations) {
		List<Q> arranged = new ArrayList<>(operations.size());
		List<Q> left = new LinkedList<>(operations);
		while (!left.isEmpty()) {
			ByteBuffer group = this.connection.group(left.get(0).payload());
			Set<Integer> waiting = new HashSet<>();
			left.removeIf((operation) -> {
				boolean next = Arrays.stream(operation.keys()).noneMatch(waiting::contains)
						&& this.connection.group(operation.payload()).equals(group);
				if (next) {
					arranged.add(operation);
				}
				else {
					Arrays.stream(operation.keys()).forEach(waiting::add);
				}
				return next;
			});
		}
		return arranged;
	}

	@Override
	public Map<Integer, List<OperationRefusal>> post(List<byte[]> payloads) {
		this.connection.post(payloads);
		return Map.of();
	}

	@Override
	public int[] keys(byte[] payload) {
		return keys(subjects(payload));
	}

	@Override
	public List<String> subjects(byte[] payload) {
		return this.connection.subjects(payload);
	}

	@Override
	public String subjectOf(PersonId person) {
		return this.connection.subjectOf(person);
	}

	@Override
	public byte @Nullable [] updateOnly(byte[] payload) {
		return this.connection.isIdentify(payload) ? null : payload;
	}

}
