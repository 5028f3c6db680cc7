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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioModeException;
import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Exchanger;
import io.github.customeriospring.http.exchange.Gate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Leads messages to other recipients and refuses what cannot be led. It decides by what
 * would leave, whatever operation it comes from.
 */
final class RedirectGate implements Gate {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	private static final String UNKNOWN = "this request could reach other people";

	private static final String CONTENT = "messages with a recipient of their own, or that are sent from now on, reach other people";

	private static final String NEWSLETTER = "a newsletter that is sent or scheduled reaches other people";

	private static final String RECIPIENT = "an event with a recipient reaches other people";

	private static final String RECIPIENTS = "one of its events has a recipient and reaches other people";

	private static final String INVITATION = "an event with a recipient or without an anonymous id reaches other people";

	private final ModeContext context;

	private final URI baseUrl;

	private final RedirectSettings settings;

	private final RedirectedSend sends;

	RedirectGate(ModeContext context, RedirectSettings settings) {
		this.context = context;
		this.baseUrl = URI.create(context.baseUrl());
		this.settings = settings;
		this.sends = new RedirectedSend(settings, context.propertyPrefix());
	}

	@Override
	public ClientHttpResponse pass(Exchange exchange, Exchanger network) throws IOException {
		if (this.context.api() == Api.APP && isRead(exchange)) {
			return network.exchange(exchange);
		}
		ModeCall call = ModeCall.of(exchange);
		RedirectRoute.Rule rule = RedirectRoute.rule(this.context.api(), this.baseUrl, exchange.method(),
				exchange.uri());
		if (rule == null) {
			return exchangeIf(isAllowed(call), UNKNOWN, exchange, network, call);
		}
		return switch (rule) {
			case PASS -> network.exchange(exchange);
			case EMAIL, PHONE, PUSH, PERSON -> network.exchange(redirect(rule, call, exchange));
			case CONTENT -> exchangeUnless(Contents::reachOthers, CONTENT, exchange, network, call);
			case NEWSLETTER -> exchangeUnless(Contents::isSent, NEWSLETTER, exchange, network, call);
			case EVENT -> exchangeUnless(Events::hasRecipient, RECIPIENT, exchange, network, call);
			case ANONYMOUS_EVENT -> exchangeUnless(Events::isInvitation, INVITATION, exchange, network, call);
			case OPERATION -> exchangeUnless(Events::isWithRecipient, RECIPIENT, exchange, network, call);
			case CALL -> exchangeUnless(Events::isCallWithRecipient, RECIPIENT, exchange, network, call);
			case CALLS -> exchangeUnless(Events::containRecipient, RECIPIENTS, exchange, network, call);
			case OPERATIONS -> exchangeInParts(exchange, network, call);
		};
	}

	/**
	 * Tell whether a request of the App API only reads. One that asks a server to take it
	 * for another does not. Those of the other APIs have rules: a pixel is a GET that
	 * records an event.
	 */
	private static boolean isRead(Exchange exchange) {
		return READING.contains(exchange.method()) && exchange.headers()
			.headerNames()
			.stream()
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).matches("x-(http-)?method(-override)?"));
	}

	private Exchange redirect(RedirectRoute.Rule rule, ModeCall call, Exchange exchange) {
		ObjectNode send = read(call, exchange);
		String missing = this.sends.redirect(rule, send);
		if (missing != null) {
			throw refusal(call, missing);
		}
		return exchange.withBody(CheckedJson.write(send));
	}

	private ClientHttpResponse exchangeUnless(Predicate<JsonNode> reachesOthers, String problem, Exchange exchange,
			Exchanger network, ModeCall call) throws IOException {
		boolean passes = isAllowed(call) || !reachesOthers.test(read(call, exchange));
		return exchangeIf(passes, problem, exchange, network, call);
	}

	private ClientHttpResponse exchangeIf(boolean passes, String problem, Exchange exchange, Exchanger network,
			ModeCall call) throws IOException {
		if (!passes) {
			throw refusal(call, problem + allowAdvice(call));
		}
		return network.exchange(exchange);
	}

	private ClientHttpResponse exchangeInParts(Exchange exchange, Exchanger network, ModeCall call) throws IOException {
		if (isAllowed(call)) {
			return network.exchange(exchange);
		}
		Batch batch = Batch.of(read(call, exchange), Events::isWithRecipient);
		if (batch == null) {
			throw refusal(call, "its body has no list of operations");
		}
		return batch.exchange(exchange, network, describe(RECIPIENT + allowAdvice(call)));
	}

	private static ObjectNode read(ModeCall call, Exchange exchange) {
		if (exchange.uri().getRawQuery() != null || !isJson(exchange.headers())) {
			throw refusal(call, "only a JSON body without a query can be checked");
		}
		ObjectNode json = CheckedJson.readObject(exchange.body());
		if (json == null) {
			throw refusal(call, "its body is no JSON object that can be checked");
		}
		return json;
	}

	/**
	 * Tell whether a server takes the body for JSON, as we do, and not for a form.
	 */
	private static boolean isJson(HttpHeaders headers) {
		try {
			MediaType type = headers.getContentType();
			return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
					&& (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean isAllowed(ModeCall call) {
		return this.settings.allow().contains(call.name());
	}

	private String allowAdvice(ModeCall call) {
		return call.name().isEmpty() ? "" : ". To let it leave as it is, add %s to %sredirect.allow"
			.formatted(call.name(), this.context.propertyPrefix());
	}

	private static CustomerioModeException refusal(ModeCall call, String problem) {
		return new CustomerioModeException("%s: %s".formatted(call.title(), describe(problem)));
	}

	private static String describe(String problem) {
		return "it was not sent, since the mode is redirect and " + problem;
	}

}
