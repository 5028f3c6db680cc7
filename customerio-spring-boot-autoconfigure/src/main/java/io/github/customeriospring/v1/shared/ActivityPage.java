package io.github.customeriospring.v1.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of activities.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param activities the activities
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record ActivityPage(List<Activity> activities, @Nullable String next) implements CursorPage<Activity> {

	public ActivityPage {
		activities = (activities != null) ? List.copyOf(activities) : List.of();
	}

	@Override
	public List<Activity> items() {
		return this.activities;
	}

	@Override
	public String toString() {
		return "ActivityPage[" + this.activities.size() + " activities]";
	}

}
