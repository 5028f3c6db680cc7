package io.github.customeriospring.v1.suppressions;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * Addresses to which an email provider does not send.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param category why, as Customer.io calls it: {@code bounces}, {@code spam} or another
 * word, or {@code null}
 * @param suppressions the addresses
 * @param next where the next page starts; {@code null} or empty on the last page, and
 * where Customer.io counts the addresses
 * @since 0.1.0
 */
public record SuppressionPage(@Nullable String category, List<Suppression> suppressions,
		@Nullable String next) implements CursorPage<Suppression> {

	public SuppressionPage {
		suppressions = (suppressions != null) ? List.copyOf(suppressions) : List.of();
	}

	@Override
	public List<Suppression> items() {
		return this.suppressions;
	}

	@Override
	public String toString() {
		return "SuppressionPage[" + this.suppressions.size() + " addresses]";
	}

}
