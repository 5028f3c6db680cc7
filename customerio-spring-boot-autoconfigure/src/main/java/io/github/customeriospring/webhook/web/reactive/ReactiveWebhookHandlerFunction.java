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

package io.github.customeriospring.webhook.web.reactive;

import java.util.concurrent.CompletableFuture;

import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.web.IncomingWebhook;
import io.github.customeriospring.webhook.web.RequestHeaders;
import io.github.customeriospring.webhook.web.WebhookEndpoint;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Takes webhooks in an application with Spring WebFlux: what waits for the inbox runs on
 * {@link Schedulers#boundedElastic()}. The answer has no body.
 *
 * @since 0.1.0
 */
public final class ReactiveWebhookHandlerFunction implements HandlerFunction<ServerResponse> {

	private final WebhookEndpoint endpoint;

	/**
	 * Create a handler function.
	 * @param endpoint the endpoint
	 */
	public ReactiveWebhookHandlerFunction(WebhookEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public Mono<ServerResponse> handle(ServerRequest request) {
		ServerHttpRequest httpRequest = request.exchange().getRequest();
		RequestHeaders headers = RequestHeaders.of(request.headers()::header,
				request.headers().contentLength().orElse(-1));
		return Mono.using(() -> this.endpoint.begin(headers), (webhook) -> receive(webhook, httpRequest))
			.flatMap((outcome) -> ServerResponse.status(outcome.status()).build());
	}

	private static Mono<WebhookOutcome> receive(IncomingWebhook webhook, ServerHttpRequest request) {
		return read(webhook, request).thenReturn(true)
			.onErrorReturn(false)
			.flatMap((whole) -> whole ? keep(webhook)
					: Mono.fromCallable(() -> webhook.abandon(WebhookOutcome.BROKEN_OFF)));
	}

	private static Mono<Void> read(IncomingWebhook webhook, ServerHttpRequest request) {
		return request.getBody()
			.map((buffer) -> update(webhook, buffer))
			.takeWhile((more) -> more)
			.then()
			.timeout(WebhookEndpoint.MAX_READ_TIME);
	}

	private static boolean update(IncomingWebhook webhook, DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return webhook.update(bytes, 0, bytes.length);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	/**
	 * Keep the webhook without waiting for long, and without interrupting a store that
	 * takes longer.
	 */
	private static Mono<WebhookOutcome> keep(IncomingWebhook webhook) {
		return Mono
			.fromFuture(() -> CompletableFuture.supplyAsync(webhook::complete, Schedulers.boundedElastic()::schedule),
					true)
			.timeout(WebhookEndpoint.MAX_STORE_TIME)
			.onErrorResume((ex) -> Mono.fromCallable(() -> webhook.abandon(WebhookOutcome.UNAVAILABLE)));
	}

}
