package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.customeriospring.Arguments;

/**
 * The end of a live notification.
 *
 * @param instanceId the id that the start returned
 * @param content what it shows at last; without a content state that is what it shows now
 * @since 0.1.0
 */
public record EndLiveNotification(String instanceId, @JsonUnwrapped LiveNotificationContent content) {

	public EndLiveNotification {
		Arguments.identifier(instanceId, "instance_id");
		Arguments.notNull(content, "content");
	}

}
