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

package io.github.customeriospring.webhook.event;

import io.github.customeriospring.CustomerioException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook is no JSON object. The message holds no data.
 *
 * @since 0.1.0
 */
public class UnreadableWebhookException extends CustomerioException {

	/** The problem in words. */
	static final String NO_OBJECT = "The body is no JSON object that can be read";

	private static final long serialVersionUID = 1L;

	public UnreadableWebhookException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	@Override
	public boolean isTransient() {
		return false;
	}

	@Override
	public boolean mayHaveBeenProcessed() {
		return false;
	}

}
