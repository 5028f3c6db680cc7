package io.github.customeriospring.v2;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.http.BatchEncoder;
import io.github.customeriospring.http.BatchRequest;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import org.jspecify.annotations.Nullable;

/**
 * The hot path, coded so that each operation is serialised once.
 */
final class DefaultCustomerioV2Client implements CustomerioV2Client {

	private static final Operation ENTITY = new Operation(Api.TRACK, "entity", "/api/v2/entity", true);

	private static final Operation BATCH = new Operation(Api.TRACK, "batch", "/api/v2/batch", true);

	/** Some operations were refused. */
	private static final int PARTIAL = 207;

	private final ApiConnection connection;

	private final URI entityUri;

	private final URI batchUri;

	private final BatchEncoder<EntityOperation> encoder;

	DefaultCustomerioV2Client(ApiConnection connection) {
		this.connection = connection;
		this.entityUri = connection.uri(ENTITY);
		this.batchUri = connection.uri(BATCH);
		this.encoder = new BatchEncoder<>(connection.json(), EntityOperation.MAX_BYTES, EntityOperation::description);
	}

	@Override
	public void entity(EntityOperation operation) {
		byte[] body = this.encoder.encodeSingle(Arguments.notNull(operation, "operation"));
		this.connection.post(ENTITY, this.entityUri, body);
	}

	@Override
	public BatchResult batch(List<? extends EntityOperation> operations) {
		List<EntityOperation> sent = Arguments.listOf(operations, "operations");
		List<BatchResult.Failure> failures = new ArrayList<>();
		for (BatchRequest request : this.encoder.encode(sent)) {
			try {
				failures.addAll(send(request, sent));
			}
			catch (CustomerioException ex) {
				throw new CustomerioBatchException(ex, new BatchResult(request.first(), failures),
						sent.subList(request.first(), request.end()), sent.subList(request.end(), sent.size()));
			}
		}
		return new BatchResult(sent.size(), failures);
	}

	private List<BatchResult.Failure> send(BatchRequest request, List<EntityOperation> operations) {
		return this.connection.post(BATCH, this.batchUri, request.body(),
				(answer) -> failures(request, operations, answer));
	}

	private List<BatchResult.Failure> failures(BatchRequest request, List<EntityOperation> operations,
			RawResponse answer) {
		boolean partial = answer.status() == PARTIAL;
		if (answer.body().length == 0 && !partial) {
			return List.of();
		}
		BatchAnswer refusals = this.connection.read(BATCH, answer, BatchAnswer.class);
		if (partial && refusals.errors().isEmpty()) {
			throw this.connection.unexpected(BATCH, answer, "no errors that can be read");
		}
		if (!refusals.errors().stream().allMatch((refusal) -> refusal.isIn(request))) {
			throw this.connection.unexpected(BATCH, answer, "a refusal of an operation that was not in the request");
		}
		return refusals.errors()
			.stream()
			.map((refusal) -> refusal.toFailure(request, operations))
			.sorted(Comparator.comparingInt(BatchResult.Failure::index))
			.toList();
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

			boolean isIn(BatchRequest request) {
				return this.batchIndex != null && this.batchIndex >= 0 && this.batchIndex < request.count();
			}

			BatchResult.Failure toFailure(BatchRequest request, List<EntityOperation> operations) {
				int index = request.first() + Objects.requireNonNull(this.batchIndex);
				return new BatchResult.Failure(index, operations.get(index), this.reason, this.field, this.message);
			}

		}

	}

}
