package io.github.customeriospring.test.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * What opens the APIs of the fake.
 *
 * @param siteId the site id of the Track API
 * @param trackApiKey the key of the Track API
 * @param appApiKey the key of the App API
 * @since 0.1.0
 */
public record Credentials(String siteId, String trackApiKey, String appApiKey) {

	/**
	 * Whether an {@code Authorization} header opens the Track API.
	 * @param authorization the header, if there was one
	 * @return whether it does
	 */
	public boolean openTrack(@Nullable String authorization) {
		String pair = this.siteId + ":" + this.trackApiKey;
		return matches("Basic", Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
				authorization);
	}

	/**
	 * Whether an {@code Authorization} header opens the App API.
	 * @param authorization the header, if there was one
	 * @return whether it does
	 */
	public boolean openApp(@Nullable String authorization) {
		return matches("Bearer", this.appApiKey, authorization);
	}

	private static boolean matches(String scheme, String secret, @Nullable String authorization) {
		return authorization != null && authorization.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
				&& authorization.substring(scheme.length() + 1).trim().equals(secret);
	}

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "Credentials[]";
	}

}
