package io.github.customeriospring.pipelines;

import java.util.Map;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A group of people, such as a company, that does something itself. Not every destination
 * knows events of groups.
 * <p>
 * {@link #toString()} leaves the id out.
 *
 * @param groupId the id of the group
 * @since 0.1.0
 */
public record PipelinesGroup(String groupId) implements TrackSubject {

	public PipelinesGroup {
		Arguments.identifier(groupId, "groupId");
	}

	/**
	 * Begin with the id of a group.
	 * @param groupId the id
	 * @return the group
	 */
	public static PipelinesGroup id(String groupId) {
		return new PipelinesGroup(groupId);
	}

	/**
	 * Record an event.
	 * @param event the name of the event
	 * @param properties what is known about the event
	 * @return the call
	 */
	public PipelinesCall.Track track(String event, Map<String, ? extends @Nullable Object> properties) {
		return new PipelinesCall.Track(this, event, properties, CallOptions.create());
	}

	@Override
	public String toString() {
		return "PipelinesGroup[..]";
	}

}
