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

package io.github.customeriospring.test.internal.inspector;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import io.github.customeriospring.test.internal.webhook.InspectedWebhook;
import io.github.customeriospring.test.internal.webhook.WebhookAnswer;
import io.github.customeriospring.test.internal.webhook.WebhookQueue;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.webhook.ReportingEvent;
import io.github.customeriospring.test.webhook.SentWebhook;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks and how the application has answered them.
 */
final class WebhookRoutes {

	private static final String WEBHOOKS = Inspector.API + "webhooks";

	private final WebhookQueue webhooks;

	private final String signingKey;

	private final CredentialMask mask;

	WebhookRoutes(Inspected inspected) {
		this.webhooks = inspected.webhooks();
		this.signingKey = inspected.credentials().webhookSigningKey();
		this.mask = new CredentialMask(inspected.credentials());
	}

	List<Route> routes() {
		return List.of(Route.get(WEBHOOKS, this::list), Route.get(WEBHOOKS + "/{number}", this::get),
				Route.post(WEBHOOKS + "/target", this::sendTo));
	}

	private Reply list(RoutedCall call) {
		Predicate<Supplier<String>> search = Params.search(call);
		List<WebhookLine> lines = new ArrayList<>();
		for (SentWebhook webhook : this.webhooks.all()) {
			lines.add(WebhookLine.of(lines.size() + 1, webhook));
		}
		Params.Listing<WebhookLine> part = Params.part(call,
				Params.lastFirst(lines, (line) -> search.test(() -> Json.writeString(line))), Function.identity());
		return Params.ok(new Webhooks(address(), part.total(), part.items()));
	}

	private Reply get(RoutedCall call) {
		return Params.found(this.webhooks.find(Params.position(call, "number")).map(this::view),
				"There is no such webhook");
	}

	private WebhookView view(InspectedWebhook webhook) {
		byte[] body = webhook.body();
		WebhookAnswer answer = webhook.answer();
		return new WebhookView(WebhookLine.of(webhook.number(), webhook.sent()),
				BodyView.of(body, body.length, this.mask), (answer != null) ? answer.duration().toNanos() / 1e6 : null,
				(answer != null) ? answer.failure() : null,
				this.mask.headers((answer != null) ? answer.headers() : Map.of()),
				(answer != null) ? BodyView.of(answer.body(), answer.size(), this.mask) : null);
	}

	private Reply sendTo(RoutedCall call) {
		this.webhooks.sendTo(JsonFields.of(call).string("url"), this.signingKey);
		return list(call);
	}

	/**
	 * Where webhooks go, without what may be secret in the address.
	 */
	private @Nullable String address() {
		URI url = this.webhooks.url();
		return (url != null) ? url.getScheme() + "://" + url.getHost()
				+ ((url.getPort() < 0) ? "" : ":" + url.getPort()) + url.getRawPath() : null;
	}

	/**
	 * The webhooks.
	 *
	 * @param address where they go, {@code null} if nowhere
	 */
	record Webhooks(@Nullable String address, int total, List<WebhookLine> items) {

	}

	/**
	 * A webhook in a list.
	 *
	 * @param number which webhook this is since the last reset
	 * @param status the status of the last answer, 0 without one
	 */
	record WebhookLine(int number, ReportingEvent event, int attempts, int status, boolean acknowledged) {

		static WebhookLine of(int number, SentWebhook webhook) {
			return new WebhookLine(number, webhook.event(), webhook.attempts(), webhook.status(),
					webhook.isAcknowledged());
		}

	}

	/**
	 * A webhook with what came of the last attempt to send it.
	 *
	 * @param milliseconds how long the attempt took, {@code null} before the first
	 * @param failure why there was no answer, {@code null} if there was one
	 * @param answer the body of the answer, {@code null} if there is none any more
	 */
	record WebhookView(@JsonUnwrapped WebhookLine line, BodyView body, @Nullable Double milliseconds,
			@Nullable String failure, Map<String, List<String>> answerHeaders, @Nullable BodyView answer) {

	}

}
