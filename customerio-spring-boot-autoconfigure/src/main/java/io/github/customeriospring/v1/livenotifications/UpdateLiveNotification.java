package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;

/**
 * A change of a live notification.
 *
 * @param instanceId the id that the start returned
 * @param content what it shows from now on; the content state is needed
 * @since 0.1.0
 */
public record UpdateLiveNotification(String instanceId, @JsonUnwrapped LiveNotificationContent content) {

	public UpdateLiveNotification {
		Arguments.identifier(instanceId, "instance_id");
		Arguments.notNull(content, "content");
		content.requireContentState();
	}

}
