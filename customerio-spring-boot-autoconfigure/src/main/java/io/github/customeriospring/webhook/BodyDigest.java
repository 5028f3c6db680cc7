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

package io.github.customeriospring.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a webhook by its body, if it has no id of its own. Takes the body in pieces. For
 * one thread.
 *
 * @since 0.1.0
 */
public final class BodyDigest {

	private final MessageDigest digest;

	/**
	 * Begin with an empty body.
	 */
	public BodyDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Take the next piece of the body.
	 * @param bytes has the piece
	 * @param offset where it begins
	 * @param length how long it is
	 */
	public void update(byte[] bytes, int offset, int length) {
		this.digest.update(bytes, offset, length);
	}

	/**
	 * Return the id, after the last piece of the body.
	 * @return an id that no other body has
	 */
	public String id() {
		return "sha256-" + HexFormat.of().formatHex(this.digest.digest());
	}

}
