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

package io.github.customeriospring.v1.messages;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.customeriospring.WireValue;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.content.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a message looked like when it was sent. What its channel does not have is
 * {@code null}.
 * <p>
 * {@link #toString()} leaves all of it out, so that it does not end up in a log.
 *
 * @param id the id of the delivery
 * @param body the body
 * @param subject the subject
 * @param from the sender
 * @param replyTo where answers go
 * @param recipient the address, number or device
 * @param cc who got a copy that the others see
 * @param bcc who got a copy that the others do not see
 * @param fakeBcc whether each of them got a message of their own
 * @param preheaderText what stands after the subject
 * @param headers the headers, empty if there are none
 * @param url where a webhook was sent
 * @param requestMethod how a webhook was sent
 * @param forgotten whether the content was not kept
 * @since 0.1.0
 */
public record ArchivedMessage(@Nullable String id, @Nullable String body, @Nullable String subject,
		@Nullable String from, @Nullable String replyTo, @Nullable String recipient, @Nullable String cc,
		@Nullable String bcc, @Nullable Boolean fakeBcc, @Nullable String preheaderText, @Headers List<Header> headers,
		@Nullable String url, @Nullable RequestMethod requestMethod, boolean forgotten) {

	public ArchivedMessage {
		headers = (headers != null) ? List.copyOf(headers) : List.of();
	}

	@Override
	public String toString() {
		return "ArchivedMessage[..]";
	}

	/**
	 * Method of the request of a webhook.
	 */
	public enum RequestMethod implements WireValue {

		/**
		 * GET.
		 */
		GET("GET"),

		/**
		 * POST.
		 */
		POST("POST"),

		/**
		 * PUT.
		 */
		PUT("PUT"),

		/**
		 * DELETE.
		 */
		DELETE("DELETE"),

		/**
		 * PATCH.
		 */
		PATCH("PATCH"),

		/**
		 * A method that this version does not know.
		 */
		@JsonEnumDefaultValue
		UNKNOWN("unknown");

		private final String wireName;

		RequestMethod(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
