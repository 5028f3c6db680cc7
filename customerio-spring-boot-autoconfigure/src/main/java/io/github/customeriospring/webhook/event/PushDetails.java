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

package io.github.customeriospring.webhook.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only push notifications have.
 *
 * @param recipients the devices
 * @since 0.1.0
 */
public record PushDetails(List<Recipient> recipients) implements DeliveryDetails {

	@Override
	public String toString() {
		return "PushDetails[recipients=%d]".formatted(this.recipients.size());
	}

	/**
	 * A device.
	 *
	 * @param deviceId the token of the device, or {@code null}
	 * @param platform the platform, {@code ios} or {@code android}, or {@code null}
	 * @param failureMessage why it did not get there, or {@code null}
	 */
	public record Recipient(@Nullable String deviceId, @Nullable String platform, @Nullable String failureMessage) {

		@Override
		public String toString() {
			return "Recipient";
		}

	}

}
