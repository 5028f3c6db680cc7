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

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Customer.io has signed a request: its signature is the HMAC-SHA256 of the
 * text {@code v0:}, the timestamp, a colon and the body as it came, in hexadecimal
 * digits. Without a key nothing is signed. Thread-safe.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/journeys/webhooks/">Reporting webhooks</a>
 */
public final class WebhookVerifier {

	/**
	 * Name of the header that says when the request was signed, in seconds since 1970.
	 */
	public static final String TIMESTAMP_HEADER = "X-CIO-Timestamp";

	/**
	 * Name of the header with the signature.
	 */
	public static final String SIGNATURE_HEADER = "X-CIO-Signature";

	private static final String ALGORITHM = "HmacSHA256";

	private final Supplier<? extends Collection<String>> keys;

	private final @Nullable Duration tolerance;

	private final InstantSource clock;

	/**
	 * Create a verifier.
	 * @param keys the signing keys, any of which may have signed; asked for each request.
	 * Blank ones do not count
	 * @param tolerance how far the timestamp may be from now, or {@code null} if that
	 * does not matter
	 * @param clock tells what is now
	 */
	public WebhookVerifier(Supplier<? extends Collection<String>> keys, @Nullable Duration tolerance,
			InstantSource clock) {
		this.keys = Arguments.notNull(keys, "keys");
		this.tolerance = tolerance;
		this.clock = Arguments.notNull(clock, "clock");
	}

	/**
	 * Begin to verify a request whose body is still to be read.
	 * @param timestamp the value of {@value #TIMESTAMP_HEADER}, or {@code null}
	 * @param signature the value of {@value #SIGNATURE_HEADER}, or {@code null}
	 * @return what takes the body
	 */
	public Verification begin(@Nullable String timestamp, @Nullable String signature) {
		List<String> usable = this.keys.get().stream().filter(WebhookVerifier::isUsable).toList();
		return Verification.begin(usable, this.tolerance, this.clock, timestamp, signature);
	}

	private static boolean isUsable(@Nullable String key) {
		return key != null && !key.isBlank();
	}

	/**
	 * Tell whether a request is signed.
	 * @param timestamp the value of {@value #TIMESTAMP_HEADER}, or {@code null}
	 * @param signature the value of {@value #SIGNATURE_HEADER}, or {@code null}
	 * @param body the body as it came
	 * @return whether it is
	 */
	public boolean isValid(@Nullable String timestamp, @Nullable String signature, byte[] body) {
		Verification verification = begin(timestamp, signature);
		verification.update(body, 0, body.length);
		return verification.isValid();
	}

	/**
	 * Sign a body as Customer.io does, for tests.
	 * @param key the signing key
	 * @param time when it is signed
	 * @param body the body
	 * @return the values of the headers
	 */
	public static WebhookSignature sign(String key, Instant time, byte[] body) {
		String timestamp = Long.toString(time.getEpochSecond());
		Mac mac = mac(key, timestamp);
		mac.update(body);
		return new WebhookSignature(timestamp, HexFormat.of().formatHex(mac.doFinal()));
	}

	static Mac mac(String key, String timestamp) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			mac.update("v0:%s:".formatted(timestamp).getBytes(StandardCharsets.UTF_8));
			return mac;
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
