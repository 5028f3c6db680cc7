package io.github.customeriospring.v1.segments;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Customer;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people in a segment.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param segmentId the number of the segment, or {@code null}
 * @param identifiers the people; in a workspace without emails as identifiers, the
 * address is missing
 * @param ids the ids that the application gave, empty where a person has none
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record SegmentMemberPage(@Nullable Long segmentId, List<Customer> identifiers, List<String> ids,
		@Nullable String next) implements CursorPage<Customer> {

	public SegmentMemberPage {
		identifiers = (identifiers != null) ? List.copyOf(identifiers) : List.of();
		ids = (ids != null) ? ids.stream().map((id) -> (id != null) ? id : "").toList() : List.of();
	}

	@Override
	public List<Customer> items() {
		return this.identifiers;
	}

	@Override
	public String toString() {
		return "SegmentMemberPage[" + this.identifiers.size() + " people]";
	}

}
