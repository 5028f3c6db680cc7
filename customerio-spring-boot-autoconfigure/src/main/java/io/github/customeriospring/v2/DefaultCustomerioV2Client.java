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

package io.github.customeriospring.v2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.http.connection.BatchSender;
import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The hot path, coded so that each operation is serialised once.
 */
final class DefaultCustomerioV2Client implements CustomerioV2Client {

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private final Supplier<ApiConnection> connection;

	private final BatchConnection batches;

	DefaultCustomerioV2Client(Supplier<ApiConnection> connection) {
		this.connection = connection;
		this.batches = new BatchConnection(connection);
	}

	@Override
	public void entity(EntityOperation operation) {
		byte[] body = this.batches.encoder().encodeSingle(Arguments.notNull(operation, "operation"));
		this.connection.get().post(ENTITY, body);
	}

	@Override
	public BatchResult batch(List<? extends EntityOperation> operations) {
		List<EntityOperation> all = Arguments.listOf(operations, "operations");
		List<BatchResult.Failure> failures = new ArrayList<>();
		BatchSender<EntityOperation, BatchResult.Failure> sender = new BatchSender<>(this::send, failures::add,
				(stop) -> CustomerioBatchException.ofList(stop, all, failures));
		long total = sender.send(all.stream(), this.batches.encoder().begin(sender));
		return BatchResult.of(total, failures);
	}

	@Override
	public BatchResult batch(Stream<? extends EntityOperation> operations,
			Consumer<? super BatchResult.Failure> failures) {
		Arguments.notNull(operations, "operations");
		Arguments.notNull(failures, "failures");
		FailureCount count = new FailureCount();
		BatchSender<EntityOperation, BatchResult.Failure> sender = new BatchSender<>(
				(request) -> count.of(send(request)), failures,
				(stop) -> CustomerioBatchException.ofStream(stop, count.operations));
		long total = sender.send(operations, this.batches.encoder().begin(sender));
		return new BatchResult(total, count.operations, List.of());
	}

	private List<BatchResult.Failure> send(BatchRequest<EntityOperation> request) {
		List<BatchResult.Failure> failures = new ArrayList<>();
		request.refusals()
			.forEach((refusal) -> failures
				.add(failure(request, refusal.place(), refusal.reason(), refusal.field(), refusal.message())));
		if (request.body().length > 0) {
			this.batches.post(request.body(), request.written().length)
				.forEach((refusal) -> failures.add(failure(request, request.written()[refusal.index()],
						refusal.reason(), refusal.field(), refusal.message())));
		}
		failures.sort(Comparator.comparingInt(BatchResult.Failure::index));
		return failures;
	}

	private static BatchResult.Failure failure(BatchRequest<EntityOperation> request, int place,
			@Nullable String reason, @Nullable String field, @Nullable String message) {
		int index = (int) Math.min(request.first() + place, Integer.MAX_VALUE);
		return new BatchResult.Failure(index, request.operations().get(place), reason, field, message);
	}

	@Override
	public String toString() {
		return "CustomerioV2Client";
	}

	/**
	 * Counts the operations that failed, which may have several failures each.
	 */
	private static final class FailureCount {

		private long operations;

		List<BatchResult.Failure> of(List<BatchResult.Failure> failures) {
			this.operations += failures.stream().mapToInt(BatchResult.Failure::index).distinct().count();
			return failures;
		}

	}

}
