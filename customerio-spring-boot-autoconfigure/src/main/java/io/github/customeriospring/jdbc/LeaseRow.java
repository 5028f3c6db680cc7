package io.github.customeriospring.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What all instances can see of a lease.
 *
 * @param part the part of the queue
 * @param owner who has it now, or {@code null} if nobody has
 * @param epoch which of the leases of the part it is
 * @param wantedBy who else asks for it now, or {@code null} if nobody does
 * @since 0.1.0
 */
public record LeaseRow(int part, @Nullable String owner, long epoch, @Nullable String wantedBy) {

	boolean isFreeFor(String instance) {
		return (this.owner == null || this.owner.equals(instance))
				&& (this.wantedBy == null || this.wantedBy.equals(instance));
	}

}
