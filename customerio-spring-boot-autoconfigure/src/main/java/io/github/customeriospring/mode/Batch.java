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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.customeriospring.http.exchange.BufferedResponse;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A batch of the Track API, of which some operations are refused and the others sent. The
 * answer tells of both in the words of Customer.io, by the indexes of the caller.
 *
 * @see <a href="https://docs.customer.io/api/track/#operation/batch">Send multiple
 * requests</a>
 */
final class Batch {

	/** The field that holds the operations. */
	static final String ITEMS = "batch";

	private static final String ERRORS = "errors";

	private static final String INDEX = "batch_index";

	private final ObjectNode request;

	private final ArrayNode items;

	private final List<Integer> kept = new ArrayList<>();

	private final List<Integer> refused = new ArrayList<>();

	private Batch(ObjectNode request, ArrayNode items, Predicate<JsonNode> isRefused) {
		this.request = request;
		this.items = items;
		for (int i = 0; i < items.size(); i++) {
			(isRefused.test(items.get(i)) ? this.refused : this.kept).add(i);
		}
	}

	/**
	 * Take a batch apart.
	 * @param request the body of its request
	 * @param isRefused tells which operations are refused
	 * @return the batch, or {@code null} if the body is none
	 */
	static @Nullable Batch of(ObjectNode request, Predicate<JsonNode> isRefused) {
		boolean isBatch = CheckedJson.all(request, ITEMS).size() == 1;
		return (isBatch && request.get(ITEMS) instanceof ArrayNode items) ? new Batch(request, items, isRefused) : null;
	}

	/**
	 * Send what is not refused.
	 * @param exchange the request
	 * @param network the way out
	 * @param problem why operations are refused, in words
	 * @return the answer for all operations
	 */
	ClientHttpResponse exchange(Exchange exchange, Exchanger network, String problem) throws IOException {
		if (this.refused.isEmpty()) {
			return network.exchange(exchange);
		}
		ArrayNode errors = this.request.arrayNode();
		this.refused.forEach((index) -> errors.addObject()
			.put(INDEX, index)
			.put("reason", "refused")
			.put("field", "recipient")
			.put("message", problem));
		if (this.kept.isEmpty()) {
			return answer(HttpStatus.MULTI_STATUS, new HttpHeaders(), this.request.objectNode().set(ERRORS, errors));
		}
		try (ClientHttpResponse response = network.exchange(withoutRefused(exchange))) {
			return merge(response, errors);
		}
	}

	private Exchange withoutRefused(Exchange exchange) {
		ObjectNode rest = this.request.deepCopy();
		ArrayNode sent = rest.putArray(ITEMS);
		this.kept.forEach((index) -> sent.add(this.items.get(index)));
		return exchange.withBody(CheckedJson.write(rest));
	}

	private ClientHttpResponse merge(ClientHttpResponse response, ArrayNode errors) throws IOException {
		HttpStatusCode status = response.getStatusCode();
		byte[] body = response.getBody().readAllBytes();
		ObjectNode answer = (body.length > 0) ? CheckedJson.readObject(body) : this.request.objectNode();
		if (!status.is2xxSuccessful() || answer == null) {
			return new BufferedResponse(status, response.getHeaders(), body);
		}
		answer.path(ERRORS).forEach((error) -> {
			if (error instanceof ObjectNode object && object.path(INDEX).isInt()) {
				object.put(INDEX, indexOf(object.path(INDEX).asInt()));
			}
			errors.add(error);
		});
		return answer(HttpStatus.MULTI_STATUS, response.getHeaders(), answer.set(ERRORS, errors));
	}

	/**
	 * Return which operation of the caller has the given index in what was sent; one that
	 * does not exist there does not exist here either.
	 */
	private int indexOf(int sent) {
		return (sent >= 0 && sent < this.kept.size()) ? this.kept.get(sent) : -1;
	}

	private static ClientHttpResponse answer(HttpStatusCode status, HttpHeaders headers, JsonNode json) {
		byte[] body = CheckedJson.write(json);
		HttpHeaders own = new HttpHeaders(headers);
		own.remove(HttpHeaders.CONTENT_ENCODING);
		own.setContentType(MediaType.APPLICATION_JSON);
		own.setContentLength(body.length);
		return new BufferedResponse(status, own, body);
	}

}
