package io.github.customeriospring.v2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.http.BatchSender;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.json.BatchEncoder;
import io.github.customeriospring.json.BatchRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The hot path, coded so that each operation is serialised once.
 */
final class DefaultCustomerioV2Client implements CustomerioV2Client {

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private static final Operation BATCH = new Operation(Api.TRACK, "batch", "/api/v2/batch", true);

	/** Some operations were refused. */
	private static final int PARTIAL = 207;

	private final Supplier<ApiConnection> connection;

	private final SingletonSupplier<BatchEncoder<EntityOperation>> encoder;

	DefaultCustomerioV2Client(Supplier<ApiConnection> connection) {
		this.connection = connection;
		this.encoder = SingletonSupplier.of(() -> new BatchEncoder<>(connection.get().json(), EntityOperation.MAX_BYTES,
				EntityOperation::description));
	}

	@Override
	public void entity(EntityOperation operation) {
		byte[] body = this.encoder.obtain().encodeSingle(Arguments.notNull(operation, "operation"));
		this.connection.get().post(ENTITY, body);
	}

	@Override
	public BatchResult batch(List<? extends EntityOperation> operations) {
		List<EntityOperation> all = Arguments.listOf(operations, "operations");
		List<BatchResult.Failure> failures = new ArrayList<>();
		BatchSender<EntityOperation, BatchResult.Failure> sender = new BatchSender<>(this::send, failures::add,
				(stop) -> CustomerioBatchException.ofList(stop, all, failures));
		long total = sender.send(all.stream(), this.encoder.obtain().begin(sender));
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
		long total = sender.send(operations, this.encoder.obtain().begin(sender));
		return new BatchResult(total, count.operations, List.of());
	}

	private List<BatchResult.Failure> send(BatchRequest<EntityOperation> request) {
		List<BatchResult.Failure> failures = new ArrayList<>();
		request.refusals()
			.forEach((refusal) -> failures
				.add(failure(request, refusal.place(), refusal.reason(), refusal.field(), refusal.message())));
		if (request.body().length > 0) {
			this.connection.get()
				.post(BATCH, request.body(), (answer) -> refusals(request, answer))
				.forEach((refusal) -> failures.add(failure(request, request.written()[refusal.place()],
						refusal.reason(), refusal.field(), refusal.message())));
		}
		failures.sort(Comparator.comparingInt(BatchResult.Failure::index));
		return failures;
	}

	private List<BatchAnswer.Refusal> refusals(BatchRequest<EntityOperation> request, RawResponse answer) {
		boolean partial = answer.status() == PARTIAL;
		if (answer.body().length == 0 && !partial) {
			return List.of();
		}
		ApiConnection connection = this.connection.get();
		BatchAnswer refusals = connection.read(BATCH, answer, BatchAnswer.class);
		if (partial && refusals.errors().isEmpty()) {
			throw connection.unexpected(BATCH, answer, "no errors that can be read");
		}
		if (!refusals.errors().stream().allMatch((refusal) -> refusal.isIn(request))) {
			throw connection.unexpected(BATCH, answer, "a refusal of an operation that was not in the request");
		}
		return refusals.errors();
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
	 * What Customer.io answers to a batch.
	 *
	 * @param errors the refused operations
	 */
	record BatchAnswer(List<Refusal> errors) {

		BatchAnswer {
			errors = (errors != null) ? List.copyOf(errors) : List.of();
		}

		/**
		 * A refused operation.
		 *
		 * @param batchIndex the index in the request
		 * @param reason a short word for the reason
		 * @param field the field with the error
		 * @param message the error in words
		 */
		record Refusal(@Nullable Integer batchIndex, @Nullable String reason, @Nullable String field,
				@Nullable String message) {

			boolean isIn(BatchRequest<?> request) {
				return this.batchIndex != null && this.batchIndex >= 0 && this.batchIndex < request.written().length;
			}

			int place() {
				return Objects.requireNonNull(this.batchIndex);
			}

		}

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
