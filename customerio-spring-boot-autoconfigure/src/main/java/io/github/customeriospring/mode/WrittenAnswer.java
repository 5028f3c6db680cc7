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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.customeriospring.Ulid;
import io.github.customeriospring.http.exchange.Exchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;

/**
 * What an operation returns that creates or changes something: ids, when it was accepted,
 * and what the request itself says.
 */
final class WrittenAnswer {

	private static final String ID = "id";

	/** What tells when something was accepted. */
	private static final Set<String> TIMES = Set.of("queued_at", "created_at", "updated_at", "queuedAt", "createdAt",
			"updatedAt");

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final AtomicLong numbers = new AtomicLong();

	private final ModeCall call;

	private final Exchange exchange;

	private final JsonNode body;

	/**
	 * Create an answer.
	 * @param call the call
	 * @param exchange its request
	 * @param body what the request says
	 */
	WrittenAnswer(ModeCall call, Exchange exchange, JsonNode body) {
		this.call = call;
		this.exchange = exchange;
		this.body = body;
	}

	/**
	 * Return an object of a type that is not known: a delivery for a send, otherwise
	 * something with an id.
	 */
	ObjectNode object() {
		List<String> names = this.exchange.uri().getPath().contains("/send/") ? List.of("delivery_id", "queued_at")
				: List.of(ID);
		ObjectNode object = NODES.objectNode();
		names.forEach((name) -> object.set(name, property(name, name.equals(ID) ? Long.class : Object.class)));
		return object;
	}

	/**
	 * Return an object.
	 * @param properties the classes of its properties by their names
	 */
	ObjectNode object(Map<String, Class<?>> properties) {
		ObjectNode object = NODES.objectNode();
		properties.forEach((name, type) -> {
			JsonNode value = property(name, type);
			if (value != null) {
				object.set(name, value);
			}
		});
		return object;
	}

	private @Nullable JsonNode property(String name, Class<?> type) {
		if (TIMES.contains(name) && type.isAssignableFrom(Instant.class)) {
			return NODES.numberNode(Instant.now().getEpochSecond());
		}
		if (UnsentAnswers.isList(type)) {
			return NODES.arrayNode();
		}
		return isId(name) ? value(name, (type == Object.class) ? String.class : type) : said(name, type);
	}

	/**
	 * Return the value of an id, or of a result that is a single value.
	 * @param name its name
	 * @param type its class
	 * @return the value, or {@code null} if there is none of this class
	 */
	@Nullable JsonNode value(String name, Class<?> type) {
		JsonNode said = said(name, type);
		if (said != null) {
			return said;
		}
		if (isText(type)) {
			return NODES.stringNode("log-" + Ulid.next());
		}
		if (isNumber(type)) {
			return NODES.numberNode(numbers.incrementAndGet());
		}
		return isBoolean(type) ? NODES.booleanNode(true) : null;
	}

	/**
	 * Return what the body or the path says under a name.
	 */
	private @Nullable JsonNode said(String name, Class<?> type) {
		JsonNode said = this.body.path(name);
		if (isText(type) ? said.isString()
				: isNumber(type) ? said.isIntegralNumber() : said.isBoolean() && isBoolean(type)) {
			return said;
		}
		String text = name.equals(ID) ? changed() : this.call.variables().get(name);
		if (text == null || isText(type)) {
			return (text != null) ? NODES.stringNode(text) : null;
		}
		return (isNumber(type) && text.matches("\\d{1,9}")) ? NODES.numberNode(Long.parseLong(text)) : null;
	}

	/**
	 * Return the id of what is changed, which is the last one in the path.
	 */
	private @Nullable String changed() {
		if (this.exchange.method() == HttpMethod.POST) {
			return null;
		}
		String changed = null;
		for (String segment : this.exchange.uri().getPath().split("/")) {
			changed = this.call.variables().containsValue(segment) ? segment : changed;
		}
		return changed;
	}

	static boolean isId(String name) {
		return name.equals(ID) || name.endsWith("_id") || name.endsWith("Id");
	}

	private static boolean isText(Class<?> type) {
		return CharSequence.class.isAssignableFrom(type);
	}

	static boolean isNumber(Class<?> type) {
		return Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	private static boolean isBoolean(Class<?> type) {
		return ClassUtils.resolvePrimitiveIfNecessary(type) == Boolean.class;
	}

}
