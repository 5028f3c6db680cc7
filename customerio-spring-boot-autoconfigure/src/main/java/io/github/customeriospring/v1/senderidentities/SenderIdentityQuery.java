package io.github.customeriospring.v1.senderidentities;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.QueryParameters;
import io.github.customeriospring.v1.shared.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which sender identities are meant, and in which order.
 *
 * @param sort in which order, or {@code null} for Customer.io's
 * @param hidden whether those are meant that the workspace does not offer, {@code null}
 * for what Customer.io returns without it
 * @since 0.1.0
 */
public record SenderIdentityQuery(@Nullable SortOrder sort, @Nullable Boolean hidden) implements QueryParameters {

	private static final SenderIdentityQuery ALL = new SenderIdentityQuery(null, null);

	/**
	 * What Customer.io returns without anything said.
	 * @return the query
	 */
	public static SenderIdentityQuery all() {
		return ALL;
	}

	/**
	 * In this order.
	 * @param sort the order
	 * @return the query
	 */
	public SenderIdentityQuery withSort(SortOrder sort) {
		return new SenderIdentityQuery(Arguments.notNull(sort, "sort"), this.hidden);
	}

	/**
	 * Those that the workspace does not offer, or the others.
	 * @param hidden whether those are meant
	 * @return the query
	 */
	public SenderIdentityQuery withHidden(boolean hidden) {
		return new SenderIdentityQuery(this.sort, hidden);
	}

}
