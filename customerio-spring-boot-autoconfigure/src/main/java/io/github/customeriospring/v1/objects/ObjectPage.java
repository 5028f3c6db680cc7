package io.github.customeriospring.v1.objects;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A page of objects.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param identifiers the objects with both of their ids
 * @param ids the ids that the application gave
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record ObjectPage(List<ObjectIdentifiers> identifiers, List<String> ids,
		@Nullable String next) implements CursorPage<ObjectIdentifiers> {

	public ObjectPage {
		identifiers = (identifiers != null) ? List.copyOf(identifiers) : List.of();
		ids = (ids != null) ? List.copyOf(ids) : List.of();
	}

	@Override
	public List<ObjectIdentifiers> items() {
		return this.identifiers;
	}

	@Override
	public String toString() {
		return "ObjectPage[" + this.identifiers.size() + " objects]";
	}

}
