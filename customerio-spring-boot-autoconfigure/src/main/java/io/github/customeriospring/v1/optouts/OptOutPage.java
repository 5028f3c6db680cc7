package io.github.customeriospring.v1.optouts;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of people who want no messages of some senders.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param optouts the people
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record OptOutPage(List<PersonOptOuts> optouts, @Nullable String next) implements CursorPage<PersonOptOuts> {

	public OptOutPage {
		optouts = (optouts != null) ? List.copyOf(optouts) : List.of();
	}

	@Override
	public List<PersonOptOuts> items() {
		return this.optouts;
	}

	@Override
	public String toString() {
		return "OptOutPage[" + this.optouts.size() + " people]";
	}

}
