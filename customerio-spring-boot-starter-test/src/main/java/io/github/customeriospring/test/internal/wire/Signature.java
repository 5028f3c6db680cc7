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

package io.github.customeriospring.test.internal.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as the vendor does.
 *
 * @since 0.1.0
 */
public final class Signature {

	/**
	 * The header with the time of signing, in seconds.
	 */
	public static final String TIMESTAMP_HEADER = "X-CIO-Timestamp";

	/**
	 * The header with the signature.
	 */
	public static final String HEADER = "X-CIO-Signature";

	private static final String ALGORITHM = "HmacSHA256";

	private Signature() {
	}

	/**
	 * Signs a body.
	 * @param key the signing key
	 * @param time the time of signing
	 * @param body the body
	 * @return the signature in hex
	 */
	public static String of(String key, Instant time, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			mac.update("v0:%d:".formatted(time.getEpochSecond()).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no " + ALGORITHM, ex);
		}
	}

}
