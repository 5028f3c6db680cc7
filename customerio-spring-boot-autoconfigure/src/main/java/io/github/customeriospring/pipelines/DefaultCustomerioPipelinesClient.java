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

package io.github.customeriospring.pipelines;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.connection.ApiConnection;
import io.github.customeriospring.http.connection.BatchSender;
import io.github.customeriospring.json.BatchBuffer;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Coded, so that each call is serialised once.
 */
final class DefaultCustomerioPipelinesClient implements CustomerioPipelinesClient {

	private static final Operation BATCH = operation("batch");

	private final Supplier<ApiConnection> connection;

	private final Map<PipelinesCall.Type, Operation> operations = new EnumMap<>(PipelinesCall.Type.class);

	private final SingletonSupplier<BatchEncoder<PipelinesCall>> encoder;

	DefaultCustomerioPipelinesClient(Supplier<ApiConnection> connection) {
		this.connection = connection;
		for (PipelinesCall.Type type : PipelinesCall.Type.values()) {
			this.operations.put(type, operation(type.wireName()));
		}
		this.encoder = SingletonSupplier
			.of(() -> new BatchEncoder<>(connection.get().json(), PipelinesCall.MAX_BYTES, PipelinesCall::description));
	}

	private static Operation operation(String name) {
		return new Operation(Api.PIPELINES, name, "/v1/" + name, true);
	}

	@Override
	public void send(PipelinesCall call) {
		Arguments.notNull(call, "call");
		post(Objects.requireNonNull(this.operations.get(call.type())), this.encoder.obtain().encodeSingle(call));
	}

	@Override
	public PipelinesBatchResult batch(List<? extends PipelinesCall> calls,
			Map<String, ? extends @Nullable Object> context, Map<String, Boolean> integrations) {
		List<PipelinesCall> all = Arguments.listOf(calls, "calls");
		List<PipelinesBatchResult.Failure> failures = new ArrayList<>();
		long total = batch(all.stream(), new Shared(context, integrations), new BatchSender<>(this::send, failures::add,
				(stop) -> PipelinesBatchException.ofList(stop, all, failures)));
		return new PipelinesBatchResult(total, failures.size(), failures);
	}

	@Override
	public PipelinesBatchResult batch(Stream<? extends PipelinesCall> calls,
			Map<String, ? extends @Nullable Object> context, Map<String, Boolean> integrations,
			Consumer<? super PipelinesBatchResult.Failure> failures) {
		Arguments.notNull(calls, "calls");
		Arguments.notNull(failures, "failures");
		try (calls) {
			AtomicLong failed = new AtomicLong();
			long total = batch(calls, new Shared(context, integrations), new BatchSender<>((request) -> {
				List<PipelinesBatchResult.Failure> unsent = send(request);
				failed.addAndGet(unsent.size());
				return unsent;
			}, failures, (stop) -> PipelinesBatchException.ofStream(stop, failed.get())));
			return new PipelinesBatchResult(total, failed.get(), List.of());
		}
	}

	private long batch(Stream<? extends PipelinesCall> calls, Shared shared,
			BatchSender<PipelinesCall, PipelinesBatchResult.Failure> sender) {
		BatchBuffer<PipelinesCall> buffer = this.encoder.obtain().begin(shared, sender);
		return sender.send(calls, buffer, (call) -> {
			String obstacle = obstacle(call);
			if (obstacle != null) {
				buffer.refuse(call, obstacle);
			}
			else {
				buffer.add(call);
			}
		});
	}

	private List<PipelinesBatchResult.Failure> send(BatchRequest<PipelinesCall> request) {
		if (request.body().length > 0) {
			post(BATCH, request.body());
		}
		return request.refusals()
			.stream()
			.map((refusal) -> new PipelinesBatchResult.Failure(
					(int) Math.min(request.first() + refusal.place(), Integer.MAX_VALUE),
					request.operations().get(refusal.place()), refusal.reason(), refusal.field(), refusal.message()))
			.toList();
	}

	private static @Nullable String obstacle(PipelinesCall call) {
		if (call.type() == PipelinesCall.Type.ALIAS) {
			return "Customer.io takes no alias in a batch, send it alone";
		}
		if (!call.common().context().isEmpty() || !call.common().integrations().isEmpty()) {
			return """
					It has a context or integrations of its own, which a batch has for all its calls only: \
					hand them to batch, or send the call alone""";
		}
		return null;
	}

	private void post(Operation operation, byte[] body) {
		this.connection.get().post(operation, body);
	}

	@Override
	public String toString() {
		return "CustomerioPipelinesClient";
	}

	/**
	 * What the calls of a batch share.
	 *
	 * @param context where they happened
	 * @param integrations who shall receive them
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Shared(Map<String, ? extends @Nullable Object> context, Map<String, Boolean> integrations) {

		Shared {
			context = Arguments.mapOf(context, "context");
			integrations = Arguments.mapOf(integrations, "integrations");
		}

	}

}
