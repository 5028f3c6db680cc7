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

package io.github.customeriospring.v1.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.customeriospring.v1.shared.AttributeTexts;
import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows about a person.
 * <p>
 * {@link #toString()} leaves all of it out, so that it does not end up in a log.
 *
 * @param id the id that the application gave, or {@code null}
 * @param identifiers all identifiers, or {@code null} if Customer.io did not say
 * @param attributes the attributes; Customer.io returns every value as a string, the
 * preferences of the person as JSON in one
 * @param timestamps when each attribute was changed last
 * @param unsubscribed whether the person has unsubscribed from everything
 * @param devices the devices for push notifications
 * @param otherFields fields that this version does not know, as they came
 * @since 0.1.0
 */
public record CustomerProfile(@Nullable String id, @Nullable Customer identifiers, Map<String, Object> attributes,
		Map<String, Instant> timestamps, boolean unsubscribed, List<Device> devices,
		@JsonAnySetter Map<String, Object> otherFields) implements AttributeTexts {

	public CustomerProfile {
		attributes = (attributes != null) ? attributes : Map.of();
		timestamps = (timestamps != null) ? timestamps : Map.of();
		devices = (devices != null) ? List.copyOf(devices) : List.of();
		otherFields = (otherFields != null) ? otherFields : Map.of();
	}

	@Override
	public String toString() {
		return "CustomerProfile[..]";
	}

	/**
	 * A device of a person.
	 *
	 * @param id the device token
	 * @param platform {@code ios} or {@code android}
	 * @param lastUsed when the device was used last, or {@code null}
	 * @param attributes what is known about the device; Customer.io returns every value
	 * as a string
	 */
	public record Device(@Nullable String id, @Nullable String platform, @Nullable Instant lastUsed,
			Map<String, Object> attributes) implements AttributeTexts {

		public Device {
			attributes = (attributes != null) ? attributes : Map.of();
		}

		@Override
		public String toString() {
			return "Device[platform=" + this.platform + "]";
		}

	}

}
