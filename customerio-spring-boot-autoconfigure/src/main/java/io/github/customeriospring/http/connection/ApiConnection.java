/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.http.connection;

import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.http.Call;
import io.github.customeriospring.http.CallExecutor;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.error.ErrorTranslator;
import io.github.customeriospring.http.error.SentRequest;
import io.github.customeriospring.http.exchange.BytesBody;
import io.github.customeriospring.http.exchange.RequestAttributes;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way to one of Customer.io's APIs, with its credential: every call of a client goes
 * through here, those of declared interfaces as well as those that are coded. Bodies are
 * bytes in both directions, so that they leave with their length, can be repeated and
 * never depend on the application's message converters. Thread-safe. Its length is that
 * of the ways to ask and to read an answer.
 *
 * @since 0.1.0
 */
public final class ApiConnection {

	private static final int MULTI_STATUS = 207;

	private static final RawResponse GONE = new RawResponse(204, new byte[0]);

	/** More than there are operations: those with lists in their query have many. */
	private static final int MAX_TEMPLATES = 256;

	private final Api api;

	private final RestClients clients;

	private final String baseUrl;

	/** What every URI of the API begins with. */
	private final String root;

	/** Templates that are parsed, which costs more than most of the rest of a call. */
	private final Map<String, UriTemplate> templates = new ConcurrentHashMap<>();

	/** The URIs of operations whose path has no variables, of which there are few. */
	private final Map<Operation, URI> uris = new ConcurrentHashMap<>();

	private final WireJson json;

	private final ErrorTranslator errors;

	private final CallExecutor executor;

	private final CustomerioMode mode;

	private final RequestSender sender;

	/**
	 * Create a connection.
	 * @param api the API
	 * @param clients send the requests
	 * @param baseUrl where the API is
	 * @param json the JSON that the API speaks
	 * @param executor carries out the calls
	 * @param errors translates answers that are no success
	 * @param mode what becomes of the requests
	 */
	ApiConnection(Api api, RestClients clients, String baseUrl, WireJson json, CallExecutor executor,
			ErrorTranslator errors, CustomerioMode mode) {
		this.api = api;
		this.clients = clients;
		this.baseUrl = baseUrl;
		this.root = UriComponentsBuilder.fromUriString(baseUrl).path("/").build().toString();
		this.json = json;
		this.errors = errors;
		this.executor = executor;
		this.mode = mode;
		this.sender = new RequestSender(clients, this.errors, executor::watcherFailed, mode);
	}

	/**
	 * Return the API to which this connection leads.
	 * @return the API
	 */
	public Api api() {
		return this.api;
	}

	/**
	 * Return the JSON that this connection speaks.
	 * @return the JSON
	 */
	public WireJson json() {
		return this.json;
	}

	/**
	 * Post a JSON body, where the answer says no more than that the operation was
	 * accepted.
	 * @param operation the operation to call, whose path has no variables
	 * @param body the JSON
	 */
	public void post(Operation operation, byte[] body) {
		post(operation, body, (answer) -> {
			requireAccepted(operation, answer);
			return answer;
		});
	}

	/**
	 * Post a JSON body and read the answer.
	 * @param <T> the type of the result
	 * @param operation the operation to call, whose path has no variables
	 * @param body the JSON
	 * @param reader turns an answer into the result. An answer that it cannot read counts
	 * as a failed attempt, which is repeated if that is safe: it throws what
	 * {@link #unexpected} returns, or anything else
	 * @return the result
	 */
	public <T> T post(Operation operation, byte[] body, Function<RawResponse, T> reader) {
		URI uri = uri(operation);
		SentRequest sent = new SentRequest(Map.of(), body);
		return carryOut(operation,
				(call) -> this.sender.send(operation,
						(client) -> client.post()
							.uri(uri)
							.httpRequest((request) -> describe(request.getHeaders(), body))
							.body(new BytesBody(body)),
						sent),
				reader);
	}

	private URI uri(Operation operation) {
		URI known = this.uris.get(operation);
		if (known != null) {
			return known;
		}
		URI uri = URI.create(this.baseUrl + operation.path());
		this.uris.put(operation, uri);
		return uri;
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
		RestClients open = this.clients.map((client) -> client.mutate()
			.defaultRequest((request) -> request.attribute(RequestAttributes.ANONYMOUS, true))
			.build());
		return new ApiConnection(this.api, open, this.baseUrl, this.json, this.executor, this.errors, this.mode);
	}

	/**
	 * Send a request and read the answer.
	 * @param <T> the type of the result
	 * @param operation the operation to call
	 * @param request the request
	 * @param reader turns an answer into the result, see {@link #post}
	 * @return the result
	 * @throws IllegalArgumentException if the request would lead to another address than
	 * that of the API, and take the credential there
	 */
	public <T> T exchange(Operation operation, ApiRequest request, Function<RawResponse, T> reader) {
		URI uri = template(request.uriTemplate()).expand(request.variables());
		if (!uri.toString().startsWith(this.root)) {
			throw new IllegalArgumentException("%s would lead to another address than that of the %s"
				.formatted(operation, this.api.displayName()));
		}
		SentRequest sent = new SentRequest(request.variables(), request.body());
		return carryOut(operation, (call) -> send(call, request, sent,
				(client) -> describe(client.method(request.method()).uri(uri), request)), reader);
	}

	private <T> T carryOut(Operation operation, Function<Call, RawResponse> attempt, Function<RawResponse, T> reader) {
		return this.executor.execute(operation, attempt, (answer) -> read(operation, answer, reader));
	}

	/**
	 * Make one attempt. What a repeated deletion does not find was deleted by the attempt
	 * before.
	 */
	private RawResponse send(Call call, ApiRequest request, SentRequest sent,
			Function<RestClient, RestClient.RequestHeadersSpec<?>> attempt) {
		Operation operation = call.operation();
		try {
			return this.sender.send(operation, attempt, sent);
		}
		catch (CustomerioNotFoundException ex) {
			if (request.method().equals(HttpMethod.DELETE) && operation.answer() == null
					&& call.mayHaveBeenProcessed()) {
				return GONE;
			}
			throw ex;
		}
	}

	private UriTemplate template(String text) {
		UriTemplate known = this.templates.get(text);
		if (known != null) {
			return known;
		}
		UriTemplate template = UriTemplate.of(this.baseUrl, text);
		if (this.templates.size() < MAX_TEMPLATES) {
			this.templates.put(text, template);
		}
		return template;
	}

	private static RestClient.RequestHeadersSpec<?> describe(RestClient.RequestBodySpec spec, ApiRequest request) {
		byte[] body = request.body();
		if (body == null) {
			return spec.httpRequest((sent) -> sent.getHeaders().putAll(request.headers()));
		}
		return spec.httpRequest((sent) -> {
			sent.getHeaders().putAll(request.headers());
			describe(sent.getHeaders(), body);
		}).body(new BytesBody(body));
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

	/**
	 * Read the answer of an operation that is carried out as a whole or not at all, for
	 * the reader of an {@code exchange}.
	 * @param <T> the type of the result
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param field the field of the answer that holds the result, or {@code null}
	 * @param type the type of the result
	 * @return the result
	 */
	public <T> T readWhole(Operation operation, RawResponse answer, @Nullable String field, Type type) {
		requireWhole(operation, answer);
		return readResult(operation, answer, field, type);
	}

	private <T> T readResult(Operation operation, RawResponse answer, @Nullable String field, Type type) {
		if (answer.body().length == 0) {
			throw unexpected(operation, answer, "an empty body");
		}
		// A number that is null is not 0
		Type boxed = (type instanceof Class<?> raw) ? ClassUtils.resolvePrimitiveIfNecessary(raw) : type;
		T result = (field != null) ? readField(answer, field, boxed) : this.json.read(answer.body(), boxed);
		if (result == null) {
			throw unexpected(operation, answer, "null");
		}
		if (result instanceof List<?> list && list.stream().anyMatch(Objects::isNull)) {
			throw unexpected(operation, answer, "a list with a null in it");
		}
		return result;
	}

	/**
	 * Read a field of an answer that is whole. A list that is {@code null} is empty.
	 */
	@SuppressWarnings("unchecked")
	private <T> @Nullable T readField(RawResponse answer, String field, Type type) {
		if (!this.json.isJson(answer.body())) {
			throw new IllegalArgumentException("No JSON");
		}
		T result = this.json.readField(answer.body(), field, type);
		boolean isList = ResolvableType.forType(type).resolve() == List.class;
		return (result == null && isList) ? (T) List.of() : result;
	}

	/**
	 * Check an answer that says no more than that the operation was accepted, for the
	 * reader of an {@code exchange}.
	 * @param operation the operation that was called
	 * @param answer the answer
	 */
	public void requireAccepted(Operation operation, RawResponse answer) {
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
