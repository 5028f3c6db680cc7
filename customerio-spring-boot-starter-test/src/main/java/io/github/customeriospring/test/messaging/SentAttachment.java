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

package io.github.customeriospring.test.messaging;

import java.nio.charset.StandardCharsets;

/**
 * A file that came with an email.
 *
 * @since 0.1.0
 */
public final class SentAttachment {

	private final String name;

	private final byte[] content;

	/**
	 * Creates an attachment.
	 * @param name the name with its extension
	 * @param content the decoded content, not copied
	 */
	public SentAttachment(String name, byte[] content) {
		this.name = name;
		this.content = content;
	}

	/**
	 * The name of the file.
	 * @return the name with its extension
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The size of the file.
	 * @return the size in bytes
	 */
	public int size() {
		return this.content.length;
	}

	/**
	 * The decoded content.
	 * @return a copy of the bytes
	 */
	public byte[] content() {
		return this.content.clone();
	}

	/**
	 * The decoded content as text.
	 * @return the content, read as UTF-8
	 */
	public String contentAsString() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	/**
	 * Says nothing of the name and the content.
	 */
	@Override
	public String toString() {
		return "SentAttachment[size=%d]".formatted(this.content.length);
	}

}
