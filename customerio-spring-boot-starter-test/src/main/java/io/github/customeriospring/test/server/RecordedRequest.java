package io.github.customeriospring.test.server;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, and how it was answered.
 *
 * @since 0.1.0
 */
public final class RecordedRequest {

	private final String method;

	private final String path;

	private final @Nullable String query;

	private final Map<String, List<String>> headers;

	private final byte[] body;

	private final @Nullable String route;

	private final int status;

	RecordedRequest(String method, String path, @Nullable String query, Map<String, List<String>> headers,
			byte[] body) {
		this(method, path, query, copyOf(headers), body, null, 0);
	}

	private RecordedRequest(String method, String path, @Nullable String query, Map<String, List<String>> headers,
			byte[] body, @Nullable String route, int status) {
		this.method = method;
		this.path = path;
		this.query = query;
		this.headers = headers;
		this.body = body;
		this.route = route;
		this.status = status;
	}

	private static Map<String, List<String>> copyOf(Map<String, List<String>> headers) {
		Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		return Collections.unmodifiableMap(copy);
	}

	RecordedRequest answered(@Nullable String route, int status) {
		return new RecordedRequest(this.method, this.path, this.query, this.headers, this.body, route, status);
	}

	public String method() {
		return this.method;
	}

	/**
	 * The path as it was sent, still encoded.
	 * @return the path, without the query
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The query as it was sent, still encoded.
	 * @return the query without its question mark, or {@code null} if there was none
	 */
	public @Nullable String query() {
		return this.query;
	}

	/**
	 * The headers, by names in any case. They contain the credential.
	 * @return the headers
	 */
	public Map<String, List<String>> headers() {
		return this.headers;
	}

	/**
	 * The first value of a header.
	 * @param name the name, in any case
	 * @return the value, if the header was sent
	 */
	public Optional<String> header(String name) {
		return this.headers.getOrDefault(name, List.of()).stream().findFirst();
	}

	/**
	 * The body as it was sent.
	 * @return a copy of the bytes
	 */
	public byte[] body() {
		return this.body.clone();
	}

	/**
	 * The body as text.
	 * @return the body, read as UTF-8
	 */
	public String bodyAsString() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * The route that the request took.
	 * @return the path with names in braces in place of its variables, or {@code null} if
	 * there is no such route
	 */
	public @Nullable String route() {
		return this.route;
	}

	/**
	 * The status of the answer.
	 * @return the status, or 0 if the connection was dropped without an answer
	 */
	public int status() {
		return this.status;
	}

	@Override
	public String toString() {
		return this.method + " " + ((this.route != null) ? this.route : "(unknown path)") + " -> "
				+ ((this.status != 0) ? this.status : "(no answer)");
	}

}
