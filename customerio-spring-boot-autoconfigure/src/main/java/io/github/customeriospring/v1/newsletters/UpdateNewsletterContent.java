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

package io.github.customeriospring.v1.newsletters;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.content.UpdateContent;
import org.jspecify.annotations.Nullable;

/**
 * A change of what a newsletter says. What is not set stays as it is. An email takes all
 * but headers, a push notification subject and body, a text message the body, a request
 * to a server the body and headers; a message in an app or an inbox cannot be changed.
 *
 * @since 0.1.0
 */
public final class UpdateNewsletterContent extends UpdateContent<UpdateNewsletterContent> {

	private @Nullable String bodyPlain;

	private UpdateNewsletterContent() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateNewsletterContent create() {
		return new UpdateNewsletterContent();
	}

	/**
	 * Set the body for email programs that show no HTML.
	 * @param bodyPlain the body
	 * @return this change
	 */
	public UpdateNewsletterContent bodyPlain(String bodyPlain) {
		this.bodyPlain = Arguments.notNull(bodyPlain, "bodyPlain");
		return this;
	}

}
