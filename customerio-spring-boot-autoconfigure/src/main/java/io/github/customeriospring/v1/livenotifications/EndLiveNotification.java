package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;

/**
 * The end of a live notification. Without a content state, it goes on showing what it
 * shows now.
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
	 * Create an end, which can be given new content.
	 * @param instanceId the id that the start returned
	 * @return the end
	 */
	public static EndLiveNotification of(String instanceId) {
		return new EndLiveNotification(instanceId);
	}

}
