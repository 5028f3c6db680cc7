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

import java.io.ByteArrayOutputStream;

import io.github.customeriospring.webhook.BodyDigest;
import io.github.customeriospring.webhook.ReceivedWebhook;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, of which only a digest is left if it is too large. For one
 * thread.
 */
final class KeptBody {

	private final int maxSize;

	private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

	private @Nullable BodyDigest digest;

	private long size;

	KeptBody(int maxSize) {
		this.maxSize = maxSize;
	}

	void update(byte[] bytes, int offset, int length) {
		this.size += length;
		if (this.bytes != null && this.size > this.maxSize) {
			byte[] beginning = this.bytes.toByteArray();
			this.digest = new BodyDigest();
			this.digest.update(beginning, 0, beginning.length);
			this.bytes = null;
		}
		if (this.bytes != null) {
			this.bytes.write(bytes, offset, length);
		}
		else if (this.digest != null) {
			this.digest.update(bytes, offset, length);
		}
	}

	long size() {
		return this.size;
	}

	/**
	 * Return the body, or {@code null} if it is too large.
	 */
	byte @Nullable [] bytes() {
		return (this.bytes != null) ? this.bytes.toByteArray() : null;
	}

	/**
	 * Return what is left of a body that is too large.
	 */
	ReceivedWebhook withoutBytes() {
		String id = ((this.digest != null) ? this.digest : new BodyDigest()).id();
		return new ReceivedWebhook(id, 0, null, this.size,
				"Its body has %d bytes, and more than %d are not kept".formatted(this.size, this.maxSize));
	}

}
