package io.github.customeriospring.test.workspace;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A device of a person.
 *
 * @param token the token
 * @param platform {@code ios} or {@code android}
 * @param lastUsed when it was used last
 * @param attributes what else is known of it
 * @since 0.1.0
 */
public record DeviceSnapshot(String token, String platform, Instant lastUsed,
		Map<String, @Nullable Object> attributes) {

	/**
	 * Says nothing of the token and the attributes.
	 */
	@Override
	public String toString() {
		return "DeviceSnapshot[platform=%s, attributes=%d]".formatted(this.platform, this.attributes.size());
	}

}
