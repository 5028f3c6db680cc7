package io.github.customeriospring.test.api.track;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.test.api.JsonFields;
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads devices, which look alike in both versions of the Track API but for the name of
 * the token.
 */
final class Devices {

	private Devices() {
	}

	static Device read(JsonFields device, String tokenField) {
		return new Device(device.string(tokenField), device.oneOf("platform", List.of("ios", "android")),
				device.timestamp("last_used"), device.map("attributes"));
	}

	/**
	 * A device that may lack the time of its last use.
	 *
	 * @param token the token
	 * @param platform the platform
	 * @param lastUsed the time of its last use
	 * @param attributes what else is known of it
	 */
	record Device(String token, String platform, Optional<Instant> lastUsed, Map<String, @Nullable Object> attributes) {

		DeviceSnapshot usedAt(Instant now) {
			return new DeviceSnapshot(this.token, this.platform, this.lastUsed.orElse(now), this.attributes);
		}

	}

}
