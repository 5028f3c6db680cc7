package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A change of a live notification.
 *
 * @param instanceId the id that the start returned
 * @param content what it shows from now on; the content state is needed
 * @since 0.1.0
 */
public record UpdateLiveNotification(String instanceId, @JsonUnwrapped LiveNotificationContent content) {

	public UpdateLiveNotification {
		if (instanceId.isBlank()) {
			throw new IllegalArgumentException("instance_id must not be blank");
		}
		content.requireContentState();
	}

}
