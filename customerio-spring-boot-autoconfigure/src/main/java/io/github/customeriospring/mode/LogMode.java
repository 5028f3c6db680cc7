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

import java.nio.charset.StandardCharsets;

import io.github.customeriospring.http.exchange.Exchange;
import io.github.customeriospring.http.exchange.Gate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Logs requests instead of sending them.
 */
final class LogMode implements CustomerioMode {

	private static final Logger logger = LoggerFactory.getLogger("io.github.customeriospring.mode");

	private final boolean bodies;

	LogMode(boolean bodies) {
		this.bodies = bodies;
	}

	@Override
	public String name() {
		return "log";
	}

	@Override
	public boolean isSending() {
		return false;
	}

	@Override
	public Gate gate(ModeContext context) {
		UnsentAnswers answers = new UnsentAnswers(context);
		return (exchange, network) -> {
			ModeCall call = ModeCall.of(exchange);
			if (logger.isInfoEnabled()) {
				log(context, call, exchange);
			}
			return answers.answer(call, exchange);
		};
	}

	private void log(ModeContext context, ModeCall call, Exchange exchange) {
		byte[] body = exchange.body();
		JsonNode items = (body.length > 0) ? items(context, body) : null;
		String sizes = (items != null && items.isArray()) ? "%d bytes, %d items".formatted(body.length, items.size())
				: body.length + " bytes";
		if (this.bodies && body.length > 0) {
			logger.info("Not sent: {} ({}): {}", call.title(), sizes, new String(body, StandardCharsets.UTF_8));
		}
		else {
			logger.info("Not sent: {} ({})", call.title(), sizes);
		}
	}

	private static @Nullable JsonNode items(ModeContext context, byte[] body) {
		JsonNode json = context.json().readTree(body);
		return (json != null) ? json.get("batch") : null;
	}

	@Override
	public String toString() {
		return name();
	}

}
