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

package io.github.customeriospring.webhook.web.servlet;

import java.io.IOException;
import java.io.InputStream;

import io.github.customeriospring.webhook.WebhookOutcome;
import io.github.customeriospring.webhook.web.IncomingWebhook;
import io.github.customeriospring.webhook.web.RequestHeaders;
import io.github.customeriospring.webhook.web.WebhookEndpoint;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes webhooks in an application with Spring MVC. The answer has no body.
 *
 * @since 0.1.0
 */
public final class WebhookHandlerFunction implements HandlerFunction<ServerResponse> {

	private static final int BUFFER = 8192;

	private final WebhookEndpoint endpoint;

	/**
	 * Create a handler function.
	 * @param endpoint the endpoint
	 */
	public WebhookHandlerFunction(WebhookEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public ServerResponse handle(ServerRequest request) {
		HttpServletRequest servletRequest = request.servletRequest();
		RequestHeaders headers = RequestHeaders.of(request.headers()::header, servletRequest.getContentLengthLong());
		try (IncomingWebhook webhook = this.endpoint.begin(headers)) {
			return ServerResponse.status(read(webhook, servletRequest).status()).build();
		}
	}

	private static WebhookOutcome read(IncomingWebhook webhook, HttpServletRequest request) {
		try {
			long begin = System.nanoTime();
			byte[] buffer = new byte[BUFFER];
			boolean more = true;
			InputStream body = request.getInputStream();
			while (more) {
				int count = body.read(buffer);
				more = count >= 0 && webhook.update(buffer, 0, count);
				if (more && System.nanoTime() - begin > WebhookEndpoint.MAX_READ_TIME.toNanos()) {
					return webhook.abandon(WebhookOutcome.BROKEN_OFF);
				}
			}
			return webhook.complete();
		}
		catch (IOException ex) {
			return webhook.abandon(WebhookOutcome.BROKEN_OFF);
		}
	}

}
