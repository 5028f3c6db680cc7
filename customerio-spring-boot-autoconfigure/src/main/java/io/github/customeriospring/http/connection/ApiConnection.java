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
import java.util.Map;
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

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
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

	private static final RawResponse GONE = new RawResponse(204, new byte[0]);

	private final Api api;

	private final RestClients clients;

	private final ApiUris uris;

	private final WireJson json;

	private final ErrorTranslator errors;

	private final CallExecutor executor;

	private final CustomerioMode mode;

	private final RequestSender sender;

	private final AnswerReader answers;

	/**
	 * Create a connection.
	 * @param api the API
	 * @param clients send the requests
	 * @param uris the addresses of the API
	 * @param json the JSON that the API speaks
	 * @param executor carries out the calls
	 * @param errors translates answers that are no success
	 * @param mode what becomes of the requests
	 */
	ApiConnection(Api api, RestClients clients, ApiUris uris, WireJson json, CallExecutor executor,
			ErrorTranslator errors, CustomerioMode mode) {
		this.api = api;
		this.clients = clients;
		this.uris = uris;
		this.json = json;
		this.errors = errors;
		this.executor = executor;
		this.mode = mode;
		this.sender = new RequestSender(clients, this.errors, executor::watcherFailed, mode);
		this.answers = new AnswerReader(json, errors);
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
		URI uri = this.uris.of(operation);
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
		return this.answers.read(operation, answer, null, type);
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
		return new ApiConnection(this.api, open, this.uris, this.json, this.executor, this.errors, this.mode);
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
		URI uri = this.uris.expand(operation, request.uriTemplate(), request.variables());
		SentRequest sent = new SentRequest(request.variables(), request.body());
		return carryOut(operation, (call) -> send(call, request, sent,
				(client) -> describe(client.method(request.method()).uri(uri), request)), reader);
	}

	private <T> T carryOut(Operation operation, Function<Call, RawResponse> attempt, Function<RawResponse, T> reader) {
		return this.executor.execute(operation, attempt, (answer) -> this.answers.read(operation, answer, reader));
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
		this.answers.requireWhole(operation, answer);
		return this.answers.read(operation, answer, field, type);
	}

	/**
	 * Check an answer that says no more than that the operation was accepted, for the
	 * reader of an {@code exchange}.
	 * @param operation the operation that was called
	 * @param answer the answer
	 */
	public void requireAccepted(Operation operation, RawResponse answer) {
		this.answers.requireAccepted(operation, answer);
	}

}
