package io.github.customeriospring.v1.suppressions;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which suppressions of a type to return.
 *
 * @param limit how many, 1 to 1000, or {@code null} for 100
 * @param offset how many to leave out, or {@code null} for none
 * @param domain the domain that sends, or {@code null} for every one
 * @since 0.1.0
 */
public record SuppressionQuery(@Nullable Integer limit, @Nullable Integer offset,
		@Nullable String domain) implements QueryParameters {

	static final int MAX_LIMIT = 1000;

	private static final SuppressionQuery FIRST = new SuppressionQuery(null, null, null);

	public SuppressionQuery {
		if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
			throw new IllegalArgumentException("limit must be 1 to 1000, not " + limit);
		}
		if (offset != null && offset < 0) {
			throw new IllegalArgumentException("offset must not be negative");
		}
		Arguments.identifierOrNull(domain, "domain");
	}

	/**
	 * The first 100.
	 * @return the query
	 */
	public static SuppressionQuery first() {
		return FIRST;
	}

	/**
	 * Some in the order of Customer.io.
	 * @param offset how many to leave out
	 * @param limit how many, 1 to 1000
	 * @return the query
	 */
	public static SuppressionQuery of(int offset, int limit) {
		return new SuppressionQuery(limit, offset, null);
	}

	/**
	 * Only those of a domain that sends.
	 * @param domain the domain
	 * @return the query
	 */
	public SuppressionQuery ofDomain(String domain) {
		return new SuppressionQuery(this.limit, this.offset, Arguments.notNull(domain, "domain"));
	}

}
