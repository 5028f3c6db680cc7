package io.github.customeriospring.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.json.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes operations into request bodies, one by one or as a batch. Each operation is
 * serialised exactly once, straight into the body of its request; its bytes decide where
 * one request ends and the next begins. Thread-safe.
 *
 * @param <T> the type of the operations
 * @since 0.1.0
 */
public final class BatchEncoder<T> {

	/**
	 * The Track API v2 and the Pipelines API take 500 KB. Counted as 500,000 bytes, which
	 * holds whichever way a KB is counted and costs no more than an earlier split.
	 */
	static final int MAX_REQUEST = 500_000;

	private static final byte[] HEAD = "{\"batch\":[".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] TAIL = "]}".getBytes(StandardCharsets.US_ASCII);

	private final WireJson json;

	private final ObjectWriter writer;

	private final int maxOperation;

	private final Function<? super T, String> description;

	/**
	 * Create an encoder.
	 * @param json the JSON to write
	 * @param maxOperation the most that Customer.io takes for one operation, in bytes
	 * @param description what an operation is, in words and without data
	 */
	public BatchEncoder(WireJson json, int maxOperation, Function<? super T, String> description) {
		this.json = json;
		this.writer = json.writer();
		this.maxOperation = maxOperation;
		this.description = description;
	}

	/**
	 * Write one operation as a request of its own.
	 * @param operation the operation
	 * @return the body of the request
	 * @throws IllegalArgumentException if the operation is too large or cannot be written
	 */
	public byte[] encodeSingle(T operation) {
		byte[] body = this.json.write(operation);
		if (body.length > this.maxOperation) {
			throw new IllegalArgumentException(
					"The operation (%s) has %d bytes, it was not sent: Customer.io takes at most %d bytes"
						.formatted(this.description.apply(operation), body.length, this.maxOperation));
		}
		return body;
	}

	/**
	 * Write the given operations as a batch.
	 * @param operations the operations
	 * @return the requests, in the order of the operations
	 * @throws IllegalArgumentException if an operation is too large or cannot be written
	 */
	public List<BatchRequest> encode(List<? extends T> operations) {
		return split(operations, TAIL);
	}

	/**
	 * Write the given operations as a batch whose requests all carry the same further
	 * fields.
	 * @param operations the operations
	 * @param shared an object with the fields that stand next to the operations
	 * @return the requests, in the order of the operations
	 * @throws IllegalArgumentException if the shared fields or an operation are too large
	 * or cannot be written
	 */
	public List<BatchRequest> encode(List<? extends T> operations, Object shared) {
		byte[] fields = this.json.write(shared);
		if (fields.length > this.maxOperation) {
			throw new IllegalArgumentException(
					"What the operations share has %d bytes, nothing was sent: it may have at most %d bytes"
						.formatted(fields.length, this.maxOperation));
		}
		return split(operations, (fields.length > 2) ? endWith(fields) : TAIL);
	}

	private List<BatchRequest> split(List<? extends T> operations, byte[] tail) {
		List<BatchRequest> requests = new ArrayList<>();
		Body body = new Body(tail);
		int first = 0;
		try (JsonGenerator generator = this.writer.createGenerator(body)) {
			for (int index = 0; index < operations.size(); index++) {
				int start = body.beginItem(index > first);
				write(generator, operations.get(index), index);
				int size = body.size() - start;
				if (size > this.maxOperation) {
					throw tooLarge(operations.get(index), index, size);
				}
				if (body.size() + tail.length > MAX_REQUEST) {
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

	private void write(JsonGenerator generator, T operation, int index) {
		try {
			this.writer.writeValue(generator, operation);
			generator.flush();
		}
		catch (JacksonException ex) {
			IllegalArgumentException reason = WireJson.unwritable(ex);
			throw new IllegalArgumentException("Operation %d (%s), nothing was sent: %s".formatted(index,
					this.description.apply(operation), reason.getMessage()));
		}
	}

	private IllegalArgumentException tooLarge(T operation, int index, int size) {
		return new IllegalArgumentException(
				"Operation %d (%s) has %d bytes, nothing was sent: Customer.io takes at most %d bytes for one operation"
					.formatted(index, this.description.apply(operation), size, this.maxOperation));
	}

	/**
	 * Turn <code>{"a":1}</code> into <code>],"a":1}</code>.
	 */
	private static byte[] endWith(byte[] fields) {
		byte[] tail = new byte[fields.length + 1];
		tail[0] = ']';
		tail[1] = ',';
		System.arraycopy(fields, 1, tail, 2, fields.length - 1);
		return tail;
	}

	/**
	 * The body of the request that is being written.
	 */
	private static final class Body extends ByteArrayOutputStream {

		private final byte[] tail;

		Body(byte[] tail) {
			super(64 * 1024);
			this.tail = tail;
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
			byte[] complete = new byte[length + this.tail.length];
			System.arraycopy(this.buf, 0, complete, 0, length);
			System.arraycopy(this.tail, 0, complete, length, this.tail.length);
			return complete;
		}

	}

}
