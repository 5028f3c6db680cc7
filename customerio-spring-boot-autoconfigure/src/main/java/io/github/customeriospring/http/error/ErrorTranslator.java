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

package io.github.customeriospring.http.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.customeriospring.ApiError;
import io.github.customeriospring.CustomerioAuthenticationException;
import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.CustomerioInvalidRequestException;
import io.github.customeriospring.CustomerioNotFoundException;
import io.github.customeriospring.CustomerioPermissionException;
import io.github.customeriospring.CustomerioRateLimitException;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.CustomerioServerException;
import io.github.customeriospring.ErrorResponse;
import io.github.customeriospring.http.Operation;
import io.github.customeriospring.http.RawResponse;
import io.github.customeriospring.http.RefusalAdvice;
import io.github.customeriospring.json.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Turns a response that is not a success into the exception for it, with a message that
 * says what to do.
 *
 * @since 0.1.0
 */
public final class ErrorTranslator {

	private static final int MAX_BODY = 64 * 1024;

	/** Longer than anybody waits, and short enough to reckon with. */
	private static final Duration MAX_RETRY_AFTER = Duration.ofDays(365);

	private final WireJson json;

	private final String baseUrl;

	private final Collection<String> credentials;

	private final SettingNames settings;

	/**
	 * Create a translator.
	 * @param json the JSON that the API speaks
	 * @param baseUrl where the API is
	 * @param credentials what messages never show, whatever was sent
	 * @param settings what the settings of the client are called
	 */
	public ErrorTranslator(WireJson json, String baseUrl, Collection<String> credentials, SettingNames settings) {
		this.json = json;
		this.baseUrl = baseUrl;
		this.credentials = credentials;
		this.settings = settings;
	}

	/**
	 * Translate the given response.
	 * @param operation the operation that was called
	 * @param response the response, whose body is read here
	 * @param sent what the request carried, which the message must not repeat
	 * @return the exception to throw
	 * @throws IOException if the status of the response cannot be read
	 */
	public CustomerioException translate(Operation operation, ClientHttpResponse response, SentRequest sent)
			throws IOException {
		int status = response.getStatusCode().value();
		byte[] body = readBody(response);
		JsonNode json = (body.length > 0) ? this.json.readTree(body) : null;
		List<ApiError> errors = ErrorEnvelopes.read(json);
		ErrorResponse error = new ErrorResponse(operation.toString(), status, errors,
				(body.length > 0) ? new String(body, StandardCharsets.UTF_8) : null, retryAfter(response.getHeaders()));
		String reasons = errors.isEmpty() ? "" : ErrorReasons.describe(errors, mask(sent, items(json)));
		String message = "%s failed with status %d%s. %s".formatted(operation, status, reasons,
				advice(operation, error, sent, response.getHeaders()));
		return switch (status) {
			case 401 -> new CustomerioAuthenticationException(error, message);
			case 403 -> new CustomerioPermissionException(error, message);
			case 404 -> new CustomerioNotFoundException(error, message);
			case 429 -> new CustomerioRateLimitException(error, message);
			case 408 -> new CustomerioResponseException(error, message);
			default -> {
				if (status >= 500) {
					yield new CustomerioServerException(error, message);
				}
				yield (status >= 400) ? new CustomerioInvalidRequestException(error, message)
						: new CustomerioResponseException(error, message);
			}
		};
	}

	/**
	 * Describe a success whose body is not what was expected.
	 * @param operation the operation that was called
	 * @param answer the answer
	 * @param problem what is wrong with the body, in words
	 * @return the exception to throw
	 */
	public CustomerioException unreadable(Operation operation, RawResponse answer, String problem) {
		int length = Math.min(answer.body().length, MAX_BODY);
		List<ApiError> errors = (length > 0) ? ErrorEnvelopes.read(this.json.readTree(answer.body())) : List.of();
		ErrorResponse response = new ErrorResponse(operation.toString(), answer.status(), errors,
				(length > 0) ? new String(answer.body(), 0, length, StandardCharsets.UTF_8) : null, null);
		return new CustomerioResponseException(response,
				"%s was answered with status %d and %s. Check that %s is Customer.io and not a proxy or login page"
					.formatted(operation, answer.status(), problem, this.baseUrl));
	}

	/**
	 * Describe a failure of what carries requests.
	 * @param operation the operation that was called
	 * @param failure the failure
	 * @param mayHaveLeft whether the request may have reached Customer.io
	 * @param sent what the request carried, which the exception must not repeat
	 * @return the exception to throw
	 */
	public CustomerioException notAnswered(Operation operation, Throwable failure, boolean mayHaveLeft,
			SentRequest sent) {
		return TransportFailures.translate(operation, this.baseUrl, failure, mayHaveLeft, () -> mask(sent, Set.of()));
	}

	private Mask mask(SentRequest sent, Set<Integer> items) {
		byte[] body = sent.body();
		JsonNode json = (body != null) ? this.json.readTree(body) : null;
		if (body != null && json == null) {
			return Mask.EVERYTHING;
		}
		Set<String> values = new HashSet<>(this.credentials);
		values.addAll(SentValues.of(sent.variables(), json, items));
		return new Mask(values);
	}

	/**
	 * The items of a batch that errors name.
	 */
	private static Set<Integer> items(@Nullable JsonNode json) {
		Set<Integer> items = new HashSet<>();
		if (json != null) {
			json.path("errors").forEach((error) -> error.path("batch_index").intValueOpt().ifPresent(items::add));
		}
		return items;
	}

	private String advice(Operation operation, ErrorResponse error, SentRequest sent, HttpHeaders headers) {
		return switch (error.status()) {
			case 401 -> "Check %s, and that %s is the region of the workspace (asked: %s)"
				.formatted(this.settings.credential(operation.api()), this.settings.region(), this.baseUrl);
			case 403 -> "The key in %s lacks the permission, or the feature is not enabled in the workspace"
				.formatted(this.settings.credential(operation.api()));
			case 404 -> "Check the identifier and its type; an identifier of another type is not found either";
			case 408 -> "The request took too long to arrive; try again later";
			case 413 -> "Send less in one call: fewer or smaller attachments, attributes or items";
			case 429 -> (error.retryAfter() != null)
					? "Call again after %d s, or call less often".formatted(error.retryAfter().toSeconds())
					: "Call less often; a daily quota may be used up";
			default -> {
				if (error.status() >= 500) {
					yield "Customer.io or a proxy before it has trouble; try again later";
				}
				if (error.status() >= 400) {
					yield refusalAdvice(operation, error, sent);
				}
				yield redirectAdvice(headers);
			}
		};
	}

	private static String refusalAdvice(Operation operation, ErrorResponse error, SentRequest sent) {
		RefusalAdvice own = operation.refusalAdvice();
		String advice = (own != null) ? own.forRefusal(error, sent.variables()) : null;
		return (advice != null) ? advice : "Correct the request; repeating it as it is will not help";
	}

	private String redirectAdvice(HttpHeaders headers) {
		String location = headers.getFirst(HttpHeaders.LOCATION);
		String there = "the other region";
		if (location != null) {
			there = location.contains("-eu.customer.io") ? "region eu" : "another address, perhaps " + there;
		}
		return """
				%s redirects to %s: set %s (us or eu) to the region of the workspace. Redirects are \
				not followed, since personal data would pass through a region where it does not belong"""
			.formatted(this.baseUrl, there, this.settings.region());
	}

	/**
	 * Read the body as far as it arrives: the status tells enough without it.
	 */
	private static byte[] readBody(ClientHttpResponse response) {
		try {
			return response.getBody().readNBytes(MAX_BODY);
		}
		catch (IOException | RuntimeException ex) {
			return new byte[0];
		}
	}

	private static @Nullable Duration retryAfter(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null) {
			return null;
		}
		try {
			return limit(Duration.ofSeconds(Long.parseLong(value.trim())));
		}
		catch (NumberFormatException ex) {
			return untilDate(value.trim());
		}
	}

	private static @Nullable Duration untilDate(String value) {
		try {
			Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return limit(Duration.between(Instant.now(), date));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static Duration limit(Duration wait) {
		if (wait.isNegative()) {
			return Duration.ZERO;
		}
		return (wait.compareTo(MAX_RETRY_AFTER) > 0) ? MAX_RETRY_AFTER : wait;
	}

}
