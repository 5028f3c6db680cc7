package io.github.customeriospring.v1.transactional;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.v1.shared.DevicePlatform;
import org.jspecify.annotations.Nullable;

/**
 * A device that is added to a person, or updated, when a push notification is sent.
 * <p>
 * {@link #toString()} leaves the token out.
 *
 * @param token the device token
 * @param platform the platform of the device
 * @param lastUsed when the person used it last, or {@code null} for now
 * @param attributes what is known about the device, such as {@code device_os}
 * @since 0.1.0
 */
public record PushDevice(String token, DevicePlatform platform, @Nullable Instant lastUsed,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> attributes) {

	public PushDevice {
		if (token.isBlank()) {
			throw new IllegalArgumentException("custom_device: the token must not be blank");
		}
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
	}

	/**
	 * A device of which nothing else is known.
	 * @param token the device token
	 * @param platform the platform of the device
	 * @return the device
	 */
	public static PushDevice of(String token, DevicePlatform platform) {
		return new PushDevice(token, platform, null, Map.of());
	}

	@Override
	public String toString() {
		return "PushDevice[platform=" + this.platform + "]";
	}

}
