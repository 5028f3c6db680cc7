package io.github.customeriospring.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.transport.BytesBody;
import io.github.customeriospring.http.transport.RequestAttributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
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

	/** The attribute by which {@link RestClient} hands the template to observations. */
	private static final String URI_TEMPLATE = RestClient.class.getName() + ".uriTemplate";

	private static final int SMALL_BODY = 512;

	private final Api api;

	private final RestClient restClient;

	private final String baseUrl;

	private final WireJson json;

	private final ErrorTranslator errors;

	private final CallExecutor executor;

	private final Map<Class<?>, Object> operations = new ConcurrentHashMap<>();

	ApiConnection(Api api, RestClient restClient, String baseUrl, WireJson json, CallExecutor executor) {
		this.api = api;
		this.restClient = restClient;
		this.baseUrl = baseUrl;
		this.json = json;
		this.errors = new ErrorTranslator(json, baseUrl);
		this.executor = executor;
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
	 * Post a JSON body.
	 * @param operation the operation to call
	 * @param uri the URI of the operation
	 * @param body the JSON
	 * @return the answer, whose body may be empty, otherwise it is JSON
	 */
	public Answer post(Operation operation, URI uri, byte[] body) {
		Answer answer = exchange(operation,
				() -> this.restClient.post()
					.uri(uri)
					.httpRequest((request) -> describe(request.getHeaders(), body))
					.body(new BytesBody(body)),
				List.of());
		requireJsonOrNothing(operation, answer);
		return answer;
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
	 * Read the answer of an operation.
	 * @param <T> the type of the result
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param type the type of the result
	 * @return the result
	 */
	public <T> T read(Operation operation, Answer answer, Type type) {
		return read(operation, answer, null, type);
	}

	/**
	 * Describe an answer that is JSON but cannot be right.
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param problem what is wrong with it, in words and without data
	 * @return the exception to throw
	 */
	public CustomerioException unexpected(Operation operation, Answer answer, String problem) {
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
		return new ApiConnection(this.api, open, this.baseUrl, this.json, this.executor);
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

	RestClient restClient() {
		return this.restClient;
	}

	Answer exchange(Operation operation, Supplier<? extends RestClient.RequestHeadersSpec<?>> request,
			Collection<String> sentValues) {
		return this.executor.execute(operation, () -> attempt(operation, request.get(), sentValues));
	}

	private Answer attempt(Operation operation, RestClient.RequestHeadersSpec<?> request,
			Collection<String> sentValues) {
		try {
			if (operation.safeToRetry()) {
				request.attribute(RequestAttributes.SAFE_TO_REPEAT, true);
			}
			return request.attribute(URI_TEMPLATE, operation.path()).exchangeForRequiredValue((sent, response) -> {
				if (!response.getStatusCode().is2xxSuccessful()) {
					throw this.errors.translate(operation, response, sentValues);
				}
				return new Answer(response.getStatusCode().value(), readBody(response));
			});
		}
		catch (ResourceAccessException | UncheckedIOException | CancellationException ex) {
			// The last is what HttpComponents throws at a thread that is interrupted
			throw TransportFailures.translate(operation, this.baseUrl, ex);
		}
	}

	/**
	 * Read the body, which is mostly a few bytes: reading all at once would take 8 KB for
	 * them.
	 */
	private static byte[] readBody(ClientHttpResponse response) {
		try {
			InputStream body = response.getBody();
			byte[] start = body.readNBytes(SMALL_BODY);
			return (start.length < SMALL_BODY) ? start : join(start, body.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("I/O error", ex);
		}
	}

	private static byte[] join(byte[] start, byte[] rest) {
		byte[] whole = Arrays.copyOf(start, start.length + rest.length);
		System.arraycopy(rest, 0, whole, start.length, rest.length);
		return whole;
	}

	<T> T read(Operation operation, Answer answer, @Nullable String field, Type type) {
		if (answer.body().length == 0) {
			throw this.errors.unreadable(operation, answer, "an empty body");
		}
		T result;
		try {
			result = (field != null) ? this.json.readField(answer.body(), field, type)
					: this.json.read(answer.body(), type);
		}
		catch (JacksonException ex) {
			throw this.errors.unreadable(operation, answer, "a body that is not the expected JSON");
		}
		if (result == null) {
			throw this.errors.unreadable(operation, answer, "null");
		}
		return result;
	}

	void requireJsonOrNothing(Operation operation, Answer answer) {
		if (answer.body().length > 0 && !this.json.isJson(answer.body())) {
			throw this.errors.unreadable(operation, answer, "a body that is no JSON");
		}
	}

}
