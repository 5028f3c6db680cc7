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

package io.github.customeriospring;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A device that receives push notifications.
 * <p>
 * {@link #toString()} leaves the token out.
 *
 * @param token the device token
 * @param platform the platform of the device
 * @param lastUsed when the person used it last; {@code null} is when Customer.io receives
 * it
 * @param attributes what is known about the device, such as {@code device_os}
 * @since 0.1.0
 */
public record Device(String token, DevicePlatform platform, @Nullable Instant lastUsed,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

	public Device {
		Arguments.identifier(token, "The token of a device");
		Arguments.notNull(platform, "platform");
		attributes = Arguments.mapOf(attributes, "attributes");
	}

	/**
	 * An iPhone or iPad.
	 * @param token the device token
	 * @return the device
	 */
	public static Device ios(String token) {
		return new Device(token, DevicePlatform.IOS, null, Map.of());
	}

	/**
	 * An Android device.
	 * @param token the device token
	 * @return the device
	 */
	public static Device android(String token) {
		return new Device(token, DevicePlatform.ANDROID, null, Map.of());
	}

	/**
	 * Set when the person used the device last.
	 * @param lastUsed the time; Customer.io keeps whole seconds
	 * @return a copy with the time
	 */
	public Device withLastUsed(Instant lastUsed) {
		return new Device(this.token, this.platform, Arguments.notNull(lastUsed, "lastUsed"), this.attributes);
	}

	/**
	 * Set what is known about the device.
	 * @param attributes the attributes, such as {@code device_os} and {@code app_version}
	 * @return a copy with the attributes
	 */
	public Device withAttributes(Map<String, ? extends @Nullable Object> attributes) {
		return new Device(this.token, this.platform, this.lastUsed, attributes);
	}

	@Override
	public String toString() {
		return "Device[platform=" + this.platform + "]";
	}

}
