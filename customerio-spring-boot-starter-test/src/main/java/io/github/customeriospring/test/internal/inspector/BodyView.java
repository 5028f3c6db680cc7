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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import io.github.customeriospring.test.internal.server.RecordedExchange;
import org.jspecify.annotations.Nullable;

/**
 * A body to look at.
 *
 * @param size the size of the whole body in bytes
 * @param truncated whether only its beginning is here
 * @param text the body without credentials, {@code null} if it is no text
 * @param base64 the body if it is no text
 */
record BodyView(long size, boolean truncated, @Nullable String text, @Nullable String base64) {

	static BodyView of(byte[] body, long size, CredentialMask mask) {
		byte[] shown = (body.length > RecordedExchange.SHOWN_BYTES) ? Arrays.copyOf(body, RecordedExchange.SHOWN_BYTES)
				: body;
		boolean truncated = shown.length < size;
		String text = decode(shown, truncated);
		return new BodyView(size, truncated, (text != null) ? mask.body(text, truncated) : null,
				(text != null) ? null : Base64.getEncoder().encodeToString(mask.bytes(shown, truncated)));
	}

	/**
	 * Reads UTF-8. The end may be in the midst of a character if it was cut off.
	 */
	private static @Nullable String decode(byte[] bytes, boolean truncated) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		return decoder.decode(ByteBuffer.wrap(bytes), text, !truncated).isError() ? null : text.flip().toString();
	}

}
