package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;

/**
 * The end of a live notification. Without a content state, the notification ends with
 * what it shows now.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder("instance_id")
public final class EndLiveNotification extends LiveNotificationContent<EndLiveNotification> {

	private final String instanceId;

	private EndLiveNotification(String instanceId) {
		this.instanceId = Arguments.identifier(instanceId, "instance_id");
	}

	/**
	 * Create an end, to be completed where it shows something else.
	 * @param instanceId the id that the start returned
	 * @return the end
	 */
	public static EndLiveNotification of(String instanceId) {
		return new EndLiveNotification(instanceId);
	}

}
