package io.github.customeriospring.v2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.customeriospring.http.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes operations into request bodies. Each operation is serialised exactly once,
 * straight into the body of its request; its bytes decide where one request ends and the
 * next begins.
 */
final class BatchEncoder {

	/**
	 * Customer.io takes 500 KB. Counted as 500,000 bytes, which holds whichever way a KB
	 * is counted and costs no more than an earlier split.
	 */
	static final int MAX_REQUEST = 500_000;

	private static final byte[] HEAD = "{\"batch\":[".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

	private final ObjectWriter writer;

	BatchEncoder(WireJson json) {
		this.writer = json.writer();
	}

	/**
	 * Write the given operations.
	 * @param operations the operations
	 * @return the requests, in the order of the operations
	 * @throws IllegalArgumentException if an operation is too large or cannot be written
	 */
	List<BatchRequest> encode(List<? extends EntityOperation> operations) {
		List<BatchRequest> requests = new ArrayList<>();
		Body body = new Body();
		int first = 0;
		try (JsonGenerator generator = this.writer.createGenerator(body)) {
			for (int index = 0; index < operations.size(); index++) {
				int start = body.beginItem(index > first);
				write(generator, operations.get(index), index);
				int size = body.size() - start;
				if (size > EntityOperation.MAX_BYTES) {
					throw tooLarge(operations.get(index), index, size);
				}
				if (body.size() + TAIL.length > MAX_REQUEST) {
					requests.add(new BatchRequest(body.endBefore(start), first, index - first));
					first = index;
				}
			}
		}
		if (first < operations.size()) {
			requests.add(new BatchRequest(body.end(), first, operations.size() - first));
		}
		return requests;
	}

	private void write(JsonGenerator generator, EntityOperation operation, int index) {
		try {
			this.writer.writeValue(generator, operation);
			generator.flush();
		}
		catch (JacksonException ex) {
			IllegalArgumentException reason = WireJson.unwritable(ex);
			throw new IllegalArgumentException("Operation %d (%s), nothing was sent: %s".formatted(index,
					operation.description(), reason.getMessage()));
		}
	}

	private static IllegalArgumentException tooLarge(EntityOperation operation, int index, int size) {
		return new IllegalArgumentException(
				"Operation %d (%s) has %d bytes, nothing was sent: Customer.io takes at most %d bytes for one operation"
					.formatted(index, operation.description(), size, EntityOperation.MAX_BYTES));
	}

	/**
	 * The body of the request that is being written.
	 */
	private static final class Body extends ByteArrayOutputStream {

		Body() {
			super(64 * 1024);
			writeBytes(HEAD);
		}

		int beginItem(boolean separate) {
			if (separate) {
				write(',');
			}
			return this.count;
		}

		/**
		 * End the request before the item that began at the given place and begin the
		 * next request with that item.
		 */
		byte[] endBefore(int start) {
			int length = this.count - start;
			byte[] complete = complete(start - 1);
			System.arraycopy(this.buf, start, this.buf, HEAD.length, length);
			this.count = HEAD.length + length;
			return complete;
		}

		byte[] end() {
			return complete(this.count);
		}

		private byte[] complete(int length) {
			byte[] complete = new byte[length + TAIL.length];
			System.arraycopy(this.buf, 0, complete, 0, length);
			System.arraycopy(TAIL, 0, complete, length, TAIL.length);
			return complete;
		}

	}

}
