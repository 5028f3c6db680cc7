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

package io.github.customeriospring.mode;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.http.exchange.BufferedResponse;
import io.github.customeriospring.http.exchange.Exchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Answers requests that were not sent, as a workspace would in which there is nothing and
 * that accepts everything. An answer follows from what the caller expects, so that there
 * is one for every operation, those of applications too.
 */
final class UnsentAnswers {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	/** What tells a page where the next one starts. */
	private static final String NEXT = "next";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final ModeContext context;

	UnsentAnswers(ModeContext context) {
		this.context = context;
	}

	/**
	 * Answer the given request.
	 * @param call the call to which it belongs
	 * @param exchange the request
	 * @return the answer
	 */
	ClientHttpResponse answer(ModeCall call, Exchange exchange) {
		DeclaredAnswer declared = call.answer();
		if (declared == null) {
			return (call == ModeCall.UNKNOWN) ? answer(exchange) : accepted("{}");
		}
		if (declared.unsent() != null) {
			return accepted(fill(declared.unsent(), call));
		}
		JsonNode empty = empty(declared.type());
		if (empty != null) {
			return accepted(wrap(declared.field(), empty));
		}
		if (READING.contains(exchange.method())) {
			return notFound();
		}
		WrittenAnswer written = new WrittenAnswer(call, exchange, body(exchange, declared.field()));
		return accepted(wrap(declared.field(), readable(call, declared.type(), written(written, declared))));
	}

	/**
	 * Return the given answer if it is one of the type, otherwise an empty one.
	 * @throws CustomerioModeException if no such answer is one of the type
	 */
	private JsonNode readable(ModeCall call, Type type, JsonNode written) {
		return Stream.of(written, NODES.objectNode(), NODES.arrayNode())
			.filter((answer) -> isReadable(answer, type))
			.findFirst()
			.orElseThrow(() -> new CustomerioModeException(
					"%s: it was not sent, since the mode is log, and its type does not tell what to return. Put @AnswerWithoutSending on the method"
						.formatted(call.title())));
	}

	private boolean isReadable(JsonNode answer, Type type) {
		try {
			this.context.json().read(answer.toString().getBytes(StandardCharsets.UTF_8), type);
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Answer a request of which nobody knows what its caller expects.
	 */
	private ClientHttpResponse answer(Exchange exchange) {
		return READING.contains(exchange.method()) ? notFound()
				: accepted(new WrittenAnswer(ModeCall.UNKNOWN, exchange, body(exchange, null)).object().toString());
	}

	private JsonNode written(WrittenAnswer written, DeclaredAnswer declared) {
		Class<?> raw = raw(declared.type());
		if (isBean(raw)) {
			return written.object(this.context.json().properties(declared.type()));
		}
		JsonNode value = written.value((declared.field() != null) ? declared.field() : "id", raw);
		return (value != null) ? value : written.object();
	}

	private String fill(String template, ModeCall call) {
		Map<String, Object> values = new HashMap<>(call.variables());
		values.put("now", Instant.now().getEpochSecond());
		values.put("region", this.context.region().name().toLowerCase(Locale.ROOT));
		values.put("url", this.context.baseUrl());
		return PLACEHOLDER.matcher(template).replaceAll((match) -> {
			Object value = values.get(match.group(1));
			return Matcher.quoteReplacement((value != null) ? escape(value.toString()) : match.group());
		});
	}

	private static String escape(String text) {
		return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
	}

	/**
	 * Return an empty list or an empty page, {@code null} if the type is something else.
	 */
	private @Nullable JsonNode empty(Type type) {
		Class<?> raw = raw(type);
		if (isList(raw)) {
			return NODES.arrayNode();
		}
		if (!isBean(raw)) {
			return null;
		}
		Map<String, Class<?>> properties = this.context.json().properties(type);
		ObjectNode page = NODES.objectNode();
		boolean listsOnly = true;
		for (Map.Entry<String, Class<?>> property : properties.entrySet()) {
			if (isList(property.getValue())) {
				page.set(property.getKey(), NODES.arrayNode());
			}
			else if (WrittenAnswer.isNumber(property.getValue()) && !WrittenAnswer.isId(property.getKey())) {
				page.put(property.getKey(), 0);
			}
			else {
				listsOnly = false;
			}
		}
		boolean hasList = properties.values().stream().anyMatch(UnsentAnswers::isList);
		return (hasList && (listsOnly || properties.containsKey(NEXT))) ? page.without(NEXT) : null;
	}

	private static String wrap(@Nullable String field, JsonNode result) {
		return ((field != null) ? NODES.objectNode().set(field, result) : result).toString();
	}

	/**
	 * Return what the request says, without what the answer is wrapped in too.
	 */
	private JsonNode body(Exchange exchange, @Nullable String field) {
		JsonNode body = (exchange.body().length > 0) ? this.context.json().readTree(exchange.body()) : null;
		if (body == null) {
			return NODES.objectNode();
		}
		return (field != null && body.path(field).isObject()) ? body.path(field) : body;
	}

	private static ClientHttpResponse accepted(String json) {
		return response(HttpStatus.OK, json);
	}

	private ClientHttpResponse notFound() {
		String problem = "nothing is read in mode log";
		return response(HttpStatus.NOT_FOUND,
				(this.context.api() == Api.APP)
						? "{\"errors\":[{\"status\":\"404\",\"detail\":\"%s\"}]}".formatted(problem)
						: "{\"meta\":{\"error\":\"%s\"}}".formatted(problem));
	}

	private static ClientHttpResponse response(HttpStatus status, String json) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		return new BufferedResponse(status, headers, json.getBytes(StandardCharsets.UTF_8));
	}

	private static Class<?> raw(Type type) {
		return Objects.requireNonNull(ResolvableType.forType(type).resolve(Object.class));
	}

	static boolean isList(Class<?> type) {
		return Collection.class.isAssignableFrom(type) || (type.isArray() && type != byte[].class);
	}

	/**
	 * Tell whether the type has properties that are known.
	 */
	private static boolean isBean(Class<?> type) {
		return !type.isPrimitive() && !type.isEnum() && !type.isArray() && !type.isInterface()
				&& !JsonNode.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)
				&& !type.getName().startsWith("java.");
	}

}
