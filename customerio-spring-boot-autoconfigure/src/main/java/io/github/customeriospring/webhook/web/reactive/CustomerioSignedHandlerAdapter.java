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

import java.util.Objects;
import java.util.function.Supplier;

import io.github.customeriospring.webhook.web.CustomerioSigned;
import io.github.customeriospring.webhook.web.RequestHeaders;
import io.github.customeriospring.webhook.web.SignedRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;

/**
 * Calls handler methods that are {@link CustomerioSigned}, if the request is. Comes
 * before the adapter that calls all others.
 *
 * @since 0.1.0
 */
public final class CustomerioSignedHandlerAdapter implements HandlerAdapter, Ordered {

	private final SignedRequests requests;

	private final Supplier<? extends HandlerAdapter> delegate;

	/**
	 * Create an adapter.
	 * @param requests checks requests
	 * @param delegate returns what calls handler methods
	 */
	public CustomerioSignedHandlerAdapter(SignedRequests requests, Supplier<? extends HandlerAdapter> delegate) {
		this.requests = requests;
		this.delegate = delegate;
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof HandlerMethod method && SignedRequests.find(method) != null;
	}

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		CustomerioSigned signed = Objects.requireNonNull(SignedRequests.find((HandlerMethod) handler));
		return DataBufferUtils.join(exchange.getRequest().getBody(), this.requests.maxBodySize())
			.map((buffer) -> new Body(bytes(buffer)))
			.defaultIfEmpty(Body.EMPTY)
			.onErrorReturn(DataBufferLimitException.class, Body.TOO_LARGE)
			.flatMap((body) -> call(signed.workspace(), exchange, handler, body.bytes()));
	}

	private Mono<HandlerResult> call(String workspace, ServerWebExchange exchange, Object handler,
			byte @Nullable [] body) {
		RequestHeaders headers = headers(exchange.getRequest());
		int status = (body == null || isWhole(headers, body.length)) ? this.requests.check(workspace, headers, body)
				: this.requests.refuseUnread(headers);
		if (body != null && status < 400) {
			return this.delegate.get().handle(new SignedExchange(exchange, body), handler);
		}
		exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(status));
		return Mono.empty();
	}

	/**
	 * Tell whether nobody has read of the body before, such as a filter that looks for
	 * parameters in a form.
	 */
	private static boolean isWhole(RequestHeaders headers, int length) {
		return headers.length() < 0 || headers.length() == length;
	}

	private static RequestHeaders headers(ServerHttpRequest request) {
		return RequestHeaders.of((name) -> request.getHeaders().getOrEmpty(name),
				request.getHeaders().getContentLength());
	}

	private static byte[] bytes(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * A body that was read.
	 *
	 * @param bytes the body, or {@code null} if it is too large
	 */
	private record Body(byte @Nullable [] bytes) {

		static final Body EMPTY = new Body(new byte[0]);

		static final Body TOO_LARGE = new Body(null);

	}

}
