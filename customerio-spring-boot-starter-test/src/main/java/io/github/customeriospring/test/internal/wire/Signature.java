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
