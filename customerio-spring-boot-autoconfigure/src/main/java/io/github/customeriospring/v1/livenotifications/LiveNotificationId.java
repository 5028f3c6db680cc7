package io.github.customeriospring.v1.livenotifications;

/**
 * The id under which a live notification is updated and ended.
 *
 * @param instanceId the id, a ULID
 * @since 0.1.0
 */
public record LiveNotificationId(String instanceId) {

	public LiveNotificationId {
		if (instanceId == null) {
			throw new IllegalArgumentException("instance_id is missing");
		}
	}

}
