package io.github.customeriospring.test.server;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * An answer before it is sent.
 *
 * @since 0.1.0
 */
public final class Reply {

	private final int status;

	private final Map<String, String> headers;

	private final byte[] body;

	private Reply(int status, Map<String, String> headers, byte[] body) {
		this.status = status;
		this.headers = headers;
		this.body = body;
	}

	/**
	 * An answer with a JSON body.
	 * @param status the HTTP status
	 * @param body maps, lists, records and plain values
	 * @return the answer
	 */
	public static Reply json(int status, @Nullable Object body) {
		return of(status, Json.write(body));
	}

	/**
	 * An answer with status 204.
	 * @return the answer
	 */
	public static Reply noContent() {
		return new Reply(204, Map.of(), new byte[0]);
	}

	static Reply of(int status, byte[] body) {
		return new Reply(status, Map.of("Content-Type", "application/json"), body);
	}

	Reply withHeader(String name, String value) {
		Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		copy.putAll(this.headers);
		copy.put(name, value);
		return new Reply(this.status, copy, this.body);
	}

	Reply withBody(byte[] body) {
		return new Reply(this.status, this.headers, body);
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

}
