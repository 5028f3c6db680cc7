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

import java.util.Set;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Keeps everything behind it from reading the body of a webhook as a form, since the
 * signature is about the bytes as they came.
 *
 * @since 0.1.0
 */
public final class RawBodyWebFilter implements WebFilter, Ordered {

	private final Set<String> paths;

	/**
	 * Create a filter.
	 * @param paths the paths of the endpoints
	 */
	public RawBodyWebFilter(Set<String> paths) {
		this.paths = Set.copyOf(paths);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		return chain.filter(this.paths.contains(path) ? new RawBodyExchange(exchange) : exchange);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	/**
	 * An exchange without parameters and parts in its body.
	 */
	private static final class RawBodyExchange extends ServerWebExchangeDecorator {

		RawBodyExchange(ServerWebExchange delegate) {
			super(delegate);
		}

		@Override
		public Mono<MultiValueMap<String, String>> getFormData() {
			return Mono.just(new LinkedMultiValueMap<>());
		}

		@Override
		public Mono<MultiValueMap<String, Part>> getMultipartData() {
			return Mono.just(new LinkedMultiValueMap<>());
		}

	}

}
