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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.error.ErrorTranslator;
import io.github.customeriospring.http.error.SentRequest;
import io.github.customeriospring.http.exchange.RequestAttributes;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.ModeCall;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * Makes single attempts and sees to it that whatever an application's interceptors,
 * transport and observations throw, the caller gets the answer or a
 * {@link CustomerioException} that says whether the request may have left.
 */
final class RequestSender {

	/** The attribute by which {@link RestClient} hands the template to observations. */
	private static final String URI_TEMPLATE = RestClient.class.getName() + ".uriTemplate";

	private static final int SMALL_BODY = 512;

	private final DepartureWatch departures = new DepartureWatch();

	private final RestClients clients;

	private final ErrorTranslator errors;

	private final Consumer<Throwable> watcherFailed;

	private final boolean describes;

	RequestSender(RestClients clients, ErrorTranslator errors, Consumer<Throwable> watcherFailed, CustomerioMode mode) {
		this.clients = clients.map(this.departures::watch);
		this.errors = errors;
		this.watcherFailed = watcherFailed;
		this.describes = mode != CustomerioMode.live();
	}

	/**
	 * Make one attempt.
	 * @param operation the operation to call
	 * @param request makes the request with a client
	 * @param sent what the request carries
	 * @return the answer, a success
	 * @throws CustomerioException for every failure but that of making the request
	 */
	RawResponse send(Operation operation, Function<RestClient, RestClient.RequestHeadersSpec<?>> request,
			SentRequest sent) {
		try {
			return new Attempt(operation, sent).carryOut(request.apply(this.clients.observed()));
		}
		catch (NotBegunException ex) {
			return attemptUnobserved(operation, request, sent, ex.reason);
		}
	}

	/**
	 * Do without observations after a failure before anything was sent: it was most
	 * likely an observation handler. If not, it occurs again.
	 */
	private RawResponse attemptUnobserved(Operation operation,
			Function<RestClient, RestClient.RequestHeadersSpec<?>> request, SentRequest sent, Throwable reason) {
		Attempt attempt = new Attempt(operation, sent);
		try {
			RawResponse answer = attempt.carryOut(request.apply(this.clients.unobserved()));
			this.watcherFailed.accept(reason);
			return answer;
		}
		catch (NotBegunException ex) {
			throw this.errors.notAnswered(operation, ex.reason, false, sent);
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

	/**
	 * One attempt, which keeps what became of it: what watches the exchange may fail
	 * after it.
	 */
	private final class Attempt implements RestClient.RequestHeadersSpec.RequiredValueExchangeFunction<RawResponse> {

		private final Operation operation;

		private final SentRequest sent;

		private final DepartureWatch.Departure departure;

		private @Nullable RawResponse answer;

		private @Nullable CustomerioException failure;

		Attempt(Operation operation, SentRequest sent) {
			this.operation = operation;
			this.sent = sent;
			this.departure = RequestSender.this.departures.begin();
		}

		RawResponse carryOut(RestClient.RequestHeadersSpec<?> request) {
			try {
				if (this.operation.safeToRetry()) {
					request.attribute(RequestAttributes.SAFE_TO_REPEAT, true);
				}
				if (RequestSender.this.describes) {
					request.attribute(ModeCall.ATTRIBUTE, new ModeCall(this.operation.toString(), this.operation.name(),
							this.operation.answer(), this.sent.variables()));
				}
				return this.departure.describe(request.attribute(URI_TEMPLATE, this.operation.path()))
					.exchangeForRequiredValue(this);
			}
			catch (Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				return outcome(ex);
			}
		}

		@Override
		public RawResponse exchange(HttpRequest request, ConvertibleClientHttpResponse response) throws IOException {
			this.departure.answered();
			if (!response.getStatusCode().is2xxSuccessful()) {
				this.failure = RequestSender.this.errors.translate(this.operation, response, this.sent);
				throw this.failure;
			}
			this.answer = new RawResponse(response.getStatusCode().value(), readBody(response));
			return this.answer;
		}

		private RawResponse outcome(Throwable ex) {
			if (this.answer != null) {
				RequestSender.this.watcherFailed.accept(ex);
				return this.answer;
			}
			if (this.failure != null) {
				if (this.failure != ex) {
					RequestSender.this.watcherFailed.accept(ex);
				}
				throw this.failure;
			}
			if (ex instanceof CustomerioException exception
					&& (exception.mayHaveBeenProcessed() || !this.departure.hasLeft())) {
				throw exception;
			}
			if (!this.departure.isBegun()) {
				throw new NotBegunException(ex);
			}
			throw RequestSender.this.errors.notAnswered(this.operation, ex, this.departure.mayHaveLeft(ex), this.sent);
		}

	}

	/**
	 * A request failed before it was handed to interceptors and the transport.
	 */
	private static final class NotBegunException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Throwable reason;

		NotBegunException(Throwable reason) {
			super(null, reason, false, false);
			this.reason = reason;
		}

	}

}
