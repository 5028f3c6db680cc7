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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;

import org.jspecify.annotations.Nullable;

/**
 * Verifies one request, whose body it takes in pieces. For one thread.
 *
 * @since 0.1.0
 */
public final class Verification {

	private static final Pattern SIGNATURE = Pattern.compile("(?:v0=)?([0-9a-fA-F]{64})");

	private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,18}");

	private final List<Mac> macs;

	private final byte[] expected;

	private final @Nullable RefusalReason earlyRefusal;

	private @Nullable RefusalReason refusal;

	private boolean done;

	private Verification(List<Mac> macs, byte[] expected, @Nullable RefusalReason refusal) {
		this.macs = macs;
		this.expected = expected;
		this.earlyRefusal = refusal;
		this.refusal = refusal;
	}

	static Verification begin(List<String> keys, @Nullable Duration tolerance, InstantSource clock,
			@Nullable String timestamp, @Nullable String signature) {
		if (timestamp == null || timestamp.isBlank() || signature == null || signature.isBlank()) {
			return refused(RefusalReason.MISSING);
		}
		Matcher hex = SIGNATURE.matcher(signature.strip());
		if (!hex.matches() || !TIMESTAMP.matcher(timestamp).matches()) {
			return refused(RefusalReason.MALFORMED);
		}
		if (keys.isEmpty()) {
			return refused(RefusalReason.NO_KEY);
		}
		if (tolerance != null && !isNear(timestamp, tolerance, clock.instant())) {
			return refused(RefusalReason.TOO_OLD);
		}
		return new Verification(keys.stream().map((key) -> WebhookVerifier.mac(key, timestamp)).toList(),
				HexFormat.of().parseHex(hex.group(1)), null);
	}

	/**
	 * Return what refuses everything.
	 * @return a verification
	 */
	public static Verification refusing() {
		return refused(RefusalReason.NO_KEY);
	}

	private static Verification refused(RefusalReason refusal) {
		return new Verification(List.of(), new byte[0], refusal);
	}

	private static boolean isNear(String timestamp, Duration tolerance, Instant now) {
		try {
			Duration distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
			return distance.compareTo(tolerance) <= 0;
		}
		catch (DateTimeException | ArithmeticException ex) {
			return false;
		}
	}

	/**
	 * Tell why the request is not signed, if that is known without its body.
	 * @return why, or {@code null} if the body is needed
	 */
	public @Nullable RefusalReason earlyRefusal() {
		return this.earlyRefusal;
	}

	/**
	 * Take the next piece of the body.
	 * @param bytes has the piece
	 * @param offset where it begins
	 * @param length how long it is
	 */
	public void update(byte[] bytes, int offset, int length) {
		this.macs.forEach((mac) -> mac.update(bytes, offset, length));
	}

	/**
	 * Tell whether the request is signed, after the last piece of the body.
	 * @return whether it is
	 */
	public boolean isValid() {
		return refusal() == null;
	}

	/**
	 * Tell why the request is not signed, after the last piece of the body.
	 * @return why, or {@code null} if it is signed
	 */
	public @Nullable RefusalReason refusal() {
		if (this.refusal == null && !this.done) {
			this.done = true;
			boolean valid = false;
			for (Mac mac : this.macs) {
				valid |= MessageDigest.isEqual(this.expected, mac.doFinal());
			}
			this.refusal = valid ? null : RefusalReason.MISMATCH;
		}
		return this.refusal;
	}

}
