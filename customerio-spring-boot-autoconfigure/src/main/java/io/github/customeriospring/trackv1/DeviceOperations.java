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

package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Device;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import io.github.customeriospring.http.declared.SafeToRetry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Registers devices for push notifications. An identifier of the person whose shape says
 * something else than its type is refused with an {@link IllegalArgumentException}, as
 * with {@link PeopleOperations}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-Customers">Track
 * customers</a>
 */
public interface DeviceOperations {

	/**
	 * Add a device to a person, or change one.
	 * @param person the person; by id, email or cio_id
	 * @param device the device
	 */
	default void add(PersonId person, Device device) {
		add(person, new Registration(device));
	}

	/**
	 * Add a device to a person, or change one.
	 * @param person the person; by id, email or cio_id
	 * @param registration the device
	 * @see <a href="https://docs.customer.io/api/track/#operation/add_device">Add or
	 * update a customer device</a>
	 */
	@SafeToRetry
	@PutExchange("/api/v1/customers/{identifier}/devices")
	void add(@PathVariable("identifier") PersonId person, @RequestBody Registration registration);

	/**
	 * Remove a device from a person.
	 * @param person the person; by id, email or cio_id
	 * @param token the device token
	 * @see <a href="https://docs.customer.io/api/track/#operation/delete_device">Delete a
	 * customer device</a>
	 */
	@SafeToRetry
	@DeleteExchange("/api/v1/customers/{identifier}/devices/{device_id}")
	void delete(@PathVariable("identifier") PersonId person, @PathVariable("device_id") String token);

	/**
	 * A device as the Track API v1 reads it.
	 *
	 * @param device the device
	 */
	record Registration(Body device) {

		public Registration {
			Arguments.notNull(device, "device");
		}

		public Registration(Device device) {
			this(Body.of(Arguments.notNull(device, "device")));
		}

		/**
		 * A device, whose token is called {@code id} here.
		 *
		 * @param id the device token
		 * @param platform the platform of the device
		 * @param lastUsed when the person used it last, or {@code null}
		 * @param attributes what is known about the device
		 */
		public record Body(String id, DevicePlatform platform, @Nullable Instant lastUsed,
				@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ? extends @Nullable Object> attributes) {

			public Body {
				Arguments.identifier(id, "The token of a device");
				Arguments.notNull(platform, "platform");
				attributes = Arguments.mapOf(attributes, "attributes");
			}

			private static Body of(Device device) {
				return new Body(device.token(), device.platform(), device.lastUsed(), device.attributes());
			}

			@Override
			public String toString() {
				return "Body[platform=" + this.platform + "]";
			}

		}

	}

}
