package io.github.customeriospring.test.internal.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.internal.wire.Json;
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
		return new Reply(status, Map.of("Content-Type", "application/json"), Json.write(body));
	}

	/**
	 * An answer with a body of any type.
	 * @param status the HTTP status
	 * @param type the media type
	 * @param body the body
	 * @return the answer
	 */
	public static Reply file(int status, String type, byte[] body) {
		return new Reply(status, Map.of("Content-Type", type), body);
	}

	/**
	 * An answer with status 204.
	 * @return the answer
	 */
	public static Reply noContent() {
		return new Reply(204, Map.of(), new byte[0]);
	}

	/**
	 * The answer of a fault that answers in place of the server.
	 */
	static Reply of(Fault fault) {
		return new Reply(fault.status(), fault.headers(), fault.body().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * This answer with one more header.
	 * @param name the name
	 * @param value the value
	 * @return the answer
	 */
	public Reply withHeader(String name, String value) {
		Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		copy.putAll(this.headers);
		copy.put(name, value);
		return new Reply(this.status, copy, this.body);
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
