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

package io.github.customeriospring.webhook.web;

import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.webhook.Verification;
import io.github.customeriospring.webhook.WebhookVerifier;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that tell whether it is signed and how to read it.
 *
 * @param timestamps the values of {@value WebhookVerifier#TIMESTAMP_HEADER}
 * @param signatures the values of {@value WebhookVerifier#SIGNATURE_HEADER}
 * @param encoding the coding of the body, or {@code null}
 * @param length how many bytes the body has, negative if that is not said
 * @since 0.1.0
 */
public record RequestHeaders(List<String> timestamps, List<String> signatures, @Nullable String encoding, long length) {

	public RequestHeaders {
		timestamps = Arguments.listOf(timestamps, "timestamps");
		signatures = Arguments.listOf(signatures, "signatures");
	}

	/**
	 * Find the headers.
	 * @param values returns the values of a header by its name
	 * @param length how many bytes the body has, negative if that is not said
	 * @return the headers
	 */
	public static RequestHeaders of(Function<String, List<String>> values, long length) {
		List<String> encodings = values.apply("Content-Encoding");
		return new RequestHeaders(values.apply(WebhookVerifier.TIMESTAMP_HEADER),
				values.apply(WebhookVerifier.SIGNATURE_HEADER), encodings.isEmpty() ? null : encodings.get(0), length);
	}

	/**
	 * Begin to verify the request. What is not there exactly once does not count.
	 * @param verifier the verifier
	 * @return what takes the body
	 */
	public Verification verify(WebhookVerifier verifier) {
		return verifier.begin(single(this.timestamps), single(this.signatures));
	}

	/**
	 * Several values are none that can be right, as proxies that join them write them.
	 */
	private static @Nullable String single(List<String> values) {
		return values.isEmpty() ? null : String.join(",", values);
	}

	@Override
	public String toString() {
		return "RequestHeaders[length=%d]".formatted(this.length);
	}

}
