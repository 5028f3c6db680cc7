package io.github.customeriospring.pipelines;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioIncompleteException;
import io.github.customeriospring.http.ApiConnection;
import io.github.customeriospring.http.BatchEncoder;
import io.github.customeriospring.http.BatchRequest;
import io.github.customeriospring.http.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Coded, so that each call is serialised once.
 */
final class DefaultCustomerioPipelinesClient implements CustomerioPipelinesClient {

	private final ApiConnection connection;

	private final Map<PipelinesCall.Type, Endpoint> endpoints = new EnumMap<>(PipelinesCall.Type.class);

	private final Endpoint batch;

	private final BatchEncoder<PipelinesCall> encoder;

	DefaultCustomerioPipelinesClient(ApiConnection connection) {
		this.connection = connection;
		for (PipelinesCall.Type type : PipelinesCall.Type.values()) {
			this.endpoints.put(type, endpoint(type.wireName()));
		}
		this.batch = endpoint("batch");
		this.encoder = new BatchEncoder<>(connection.json(), PipelinesCall.MAX_BYTES, PipelinesCall::description);
	}

	private Endpoint endpoint(String name) {
		Operation operation = new Operation(Api.PIPELINES, name, "/v1/" + name, true);
		return new Endpoint(operation, this.connection.uri(operation));
	}

	@Override
	public void send(PipelinesCall call) {
		Arguments.notNull(call, "call");
		post(Objects.requireNonNull(this.endpoints.get(call.type())), this.encoder.encodeSingle(call));
	}

	@Override
	public void batch(List<? extends PipelinesCall> calls, Map<String, ? extends @Nullable Object> context,
			Map<String, Boolean> integrations) {
		List<PipelinesCall> sent = Arguments.listOf(calls, "calls");
		Shared shared = new Shared(Arguments.mapOf(context, "context"), Arguments.mapOf(integrations, "integrations"));
		requireBatchable(sent);
		for (BatchRequest request : this.encoder.encode(sent, shared)) {
			try {
				post(this.batch, request.body());
			}
			catch (CustomerioException ex) {
				throw CustomerioIncompleteException.of(this.batch.operation().toString(), request.first(), sent.size(),
						ex);
			}
		}
	}

	private void post(Endpoint endpoint, byte[] body) {
		this.connection.post(endpoint.operation(), endpoint.uri(), body);
	}

	private static void requireBatchable(List<PipelinesCall> calls) {
		for (int index = 0; index < calls.size(); index++) {
			PipelinesCall call = calls.get(index);
			if (call.type() == PipelinesCall.Type.ALIAS) {
				throw unfit(index, call, "Customer.io takes no alias in a batch, send it alone");
			}
			if (!call.common().context().isEmpty() || !call.common().integrations().isEmpty()) {
				throw unfit(index, call, """
						it has a context or integrations of its own, which a batch has for all its calls only: \
						hand them to batch, or send the call alone""");
			}
		}
	}

	private static IllegalArgumentException unfit(int index, PipelinesCall call, String reason) {
		return new IllegalArgumentException(
				"Operation %d (%s), nothing was sent: %s".formatted(index, call.description(), reason));
	}

	@Override
	public String toString() {
		return "CustomerioPipelinesClient";
	}

	/**
	 * Where a kind of call goes.
	 *
	 * @param operation the operation
	 * @param uri the URI of the operation
	 */
	private record Endpoint(Operation operation, URI uri) {

	}

	/**
	 * What the calls of a batch share.
	 *
	 * @param context where they happened
	 * @param integrations who shall receive them
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Shared(Map<String, ? extends @Nullable Object> context, Map<String, Boolean> integrations) {

	}

}
