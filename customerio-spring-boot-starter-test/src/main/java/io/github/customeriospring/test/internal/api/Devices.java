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

package io.github.customeriospring.test.internal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.customeriospring.test.workspace.DeviceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads devices, which look alike in all APIs but for the name of the token.
 *
 * @since 0.1.0
 */
public final class Devices {

	private Devices() {
	}

	/**
	 * Reads a device.
	 * @param device the object that holds it
	 * @param tokenField the field that holds the token
	 * @return the device
	 */
	public static Device read(JsonFields device, String tokenField) {
		return new Device(device.id(tokenField), device.oneOf("platform", List.of("ios", "android")),
				device.timestampOrText("last_used"), device.map("attributes"));
	}

	/**
	 * A device that may lack the time of its last use.
	 *
	 * @param token the token
	 * @param platform the platform
	 * @param lastUsed the time of its last use
	 * @param attributes what else is known of it
	 */
	public record Device(String token, String platform, Optional<Instant> lastUsed,
			Map<String, @Nullable Object> attributes) {

		/**
		 * The device, used now if nothing else is known.
		 * @param now the time
		 * @return the device
		 */
		public DeviceSnapshot usedAt(Instant now) {
			return new DeviceSnapshot(this.token, this.platform, this.lastUsed.orElse(now), this.attributes);
		}

		/**
		 * Says nothing of the token and the attributes.
		 */
		@Override
		public String toString() {
			return "Device[platform=%s]".formatted(this.platform);
		}

	}

}
