package io.github.customeriospring.http;

import java.lang.reflect.Type;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.transport.BytesBody;
import io.github.customeriospring.http.transport.RequestAttributes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;

/**
 * The way to one of Customer.io's APIs, with its credential: every call of a client goes
 * through here, those of declared interfaces as well as those that are coded. Bodies are
 * bytes in both directions, so that they leave with their length, can be repeated and
 * never depend on the application's message converters. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ApiConnection {

	private static final int MULTI_STATUS = 207;

	private final Api api;

	private final RestClient restClient;

	private final String baseUrl;

	private final WireJson json;

	private final Collection<String> credentials;

	private final ErrorTranslator errors;

	private final CallExecutor executor;

	private final RequestSender sender;

	private final Map<Class<?>, Object> operations = new ConcurrentHashMap<>();

	/**
	 * Create a connection.
	 * @param api the API
	 * @param restClient sends the requests
	 * @param baseUrl where the API is
	 * @param json the JSON that the API speaks
	 * @param executor carries out the calls
	 * @param credentials what no message may show
	 */
	ApiConnection(Api api, RestClient restClient, String baseUrl, WireJson json, CallExecutor executor,
			Collection<String> credentials) {
		this.api = api;
		this.restClient = restClient;
		this.baseUrl = baseUrl;
		this.json = json;
		this.credentials = credentials;
		this.errors = new ErrorTranslator(json, baseUrl, credentials);
		this.executor = executor;
		this.sender = new RequestSender(restClient, this.errors, executor.log());
	}

	/**
	 * Return the JSON that this connection speaks.
	 * @return the JSON
	 */
	public WireJson json() {
		return this.json;
	}

	/**
	 * Return the URI of an operation whose path has no variables.
	 * @param operation the operation
	 * @return the URI
	 */
	public URI uri(Operation operation) {
		return URI.create(this.baseUrl + operation.path());
	}

	/**
	 * Post a JSON body, where the answer says no more than that the operation was
	 * accepted.
	 * @param operation the operation to call
	 * @param uri the URI of the operation
	 * @param body the JSON
	 */
	public void post(Operation operation, URI uri, byte[] body) {
		post(operation, uri, body, (answer) -> {
			requireAccepted(operation, answer);
			return answer;
		});
	}

	/**
	 * Post a JSON body and read the answer.
	 * @param <T> the type of the result
	 * @param operation the operation to call
	 * @param uri the URI of the operation
	 * @param body the JSON
	 * @param reader turns an answer into the result. An answer that it cannot read counts
	 * as a failed attempt, which is repeated if that is safe: it throws what
	 * {@link #unexpected} returns, or anything else
	 * @return the result
	 */
	public <T> T post(Operation operation, URI uri, byte[] body, Function<RawResponse, T> reader) {
		return exchange(operation,
				(client) -> client.post()
					.uri(uri)
					.httpRequest((request) -> describe(request.getHeaders(), body))
					.body(new BytesBody(body)),
				new SentRequest(Map.of(), body, null), reader);
	}

	/*
	 * On the request itself, since RestClient would copy all headers twice more to merge
	 * these with the default ones.
	 */
	private static void describe(HttpHeaders headers, byte[] body) {
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.setContentLength(body.length);
	}

	/**
	 * Read the answer of an operation, for the reader of a {@code post}.
	 * @param <T> the type of the result
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param type the type of the result
	 * @return the result
	 */
	public <T> T read(Operation operation, RawResponse answer, Type type) {
		return readResult(operation, answer, null, type);
	}

	/**
	 * Describe an answer that is JSON but cannot be right.
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param problem what is wrong with it, in words and without data
	 * @return the exception to throw
	 */
	public CustomerioException unexpected(Operation operation, RawResponse answer, String problem) {
		return this.errors.unreadable(operation, answer, problem);
	}

	/**
	 * Return the same way without the credential, for what Customer.io takes from anybody
	 * who knows the id of a delivery.
	 * @return a connection that sends no {@code Authorization} header
	 */
	public ApiConnection withoutCredential() {
		RestClient open = this.restClient.mutate()
			.defaultRequest((request) -> request.attribute(RequestAttributes.ANONYMOUS, true))
			.build();
		return new ApiConnection(this.api, open, this.baseUrl, this.json, this.executor, this.credentials);
	}

	/**
	 * Implement an interface whose methods are declared with
	 * {@link org.springframework.web.service.annotation.HttpExchange @HttpExchange}. The
	 * implementation is made when it is first asked for, since an application that starts
	 * should not wait for interfaces it may never call.
	 * @param <T> the type of the interface
	 * @param type the interface
	 * @return the implementation, always the same, thread-safe
	 */
	public <T> T operations(Class<T> type) {
		return type
			.cast(this.operations.computeIfAbsent(type, (key) -> DeclaredOperations.create(this, this.api, type)));
	}

	<T> T exchange(Operation operation, Function<RestClient, RestClient.RequestHeadersSpec<?>> request,
			SentRequest sent, Function<RawResponse, T> reader) {
		return this.executor.execute(operation, (call) -> {
			RawResponse answer = this.sender.send(operation, request, sent);
			T result = read(operation, answer, reader);
			call.succeeded(answer.status());
			return result;
		});
	}

	private <T> T read(Operation operation, RawResponse answer, Function<RawResponse, T> reader) {
		try {
			return reader.apply(answer);
		}
		catch (CustomerioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw this.errors.unreadable(operation, answer, "a body that is not the expected JSON");
		}
	}

	<T> T read(Operation operation, RawResponse answer, @Nullable String field, Type type) {
		requireWhole(operation, answer);
		return readResult(operation, answer, field, type);
	}

	private <T> T readResult(Operation operation, RawResponse answer, @Nullable String field, Type type) {
		if (answer.body().length == 0) {
			throw unexpected(operation, answer, "an empty body");
		}
		T result = (field != null) ? readField(answer, field, type) : this.json.read(answer.body(), type);
		if (result == null) {
			throw unexpected(operation, answer, "null");
		}
		if (result instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
			throw unexpected(operation, answer, "a list with a null in it");
		}
		return result;
	}

	/**
	 * Read a field of an answer that is whole. A list that is {@code null} is empty, a
	 * number that is {@code null} is not 0.
	 */
	@SuppressWarnings("unchecked")
	private <T> @Nullable T readField(RawResponse answer, String field, Type type) {
		if (!this.json.isJson(answer.body())) {
			throw new IllegalArgumentException("No JSON");
		}
		Class<?> raw = Objects.requireNonNull(ResolvableType.forType(type).resolve());
		T result = this.json.readField(answer.body(), field,
				raw.isPrimitive() ? ClassUtils.resolvePrimitiveIfNecessary(raw) : type);
		return (result == null && raw == List.class) ? (T) List.of() : result;
	}

	void requireAccepted(Operation operation, RawResponse answer) {
		requireWhole(operation, answer);
		if (answer.body().length > 0 && !this.json.isJson(answer.body())) {
			throw unexpected(operation, answer, "a body that is no JSON");
		}
	}

	/**
	 * A part of one operation cannot succeed.
	 */
	private void requireWhole(Operation operation, RawResponse answer) {
		if (answer.status() == MULTI_STATUS) {
			throw unexpected(operation, answer, "no result for the whole of it");
		}
	}

}
