package io.github.customeriospring.v1.livenotifications;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;

/**
 * A change of a live notification. The content state is needed.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder("instance_id")
public final class UpdateLiveNotification extends LiveNotificationContent<UpdateLiveNotification> {

	private final String instanceId;

	private UpdateLiveNotification(String instanceId) {
		this.instanceId = Arguments.identifier(instanceId, "instance_id");
	}

	/**
	 * Create a change, to be completed.
	 * @param instanceId the id that the start returned
	 * @return the change
	 */
	public static UpdateLiveNotification of(String instanceId) {
		return new UpdateLiveNotification(instanceId);
	}

	@Override
	public void validate() {
		requireContentState();
	}

}
