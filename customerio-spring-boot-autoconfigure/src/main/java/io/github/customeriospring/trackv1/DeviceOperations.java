package io.github.customeriospring.trackv1;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Device;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Registers devices for push notifications. A phone number as the person's identifier is
 * refused with an {@link IllegalArgumentException}: the Track API v1 takes it for an id.
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
	@PutExchange("/api/v1/customers/{identifier}/devices")
	void add(@PathVariable("identifier") PersonId person, @RequestBody Registration registration);

	/**
	 * Remove a device from a person.
	 * @param person the person; by id, email or cio_id
	 * @param token the device token
	 * @see <a href="https://docs.customer.io/api/track/#operation/delete_device">Delete a
	 * customer device</a>
	 */
	@DeleteExchange("/api/v1/customers/{identifier}/devices/{device_id}")
	void delete(@PathVariable("identifier") PersonId person, @PathVariable("device_id") String token);

	/**
	 * A device as the Track API v1 reads it.
	 *
	 * @param device the device
	 */
	record Registration(Body device) {

		public Registration(Device device) {
			this(new Body(device.token(), device.platform(), device.lastUsed(), device.attributes()));
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

			@Override
			public String toString() {
				return "Body[platform=" + this.platform + "]";
			}

		}

	}

}
