package io.github.customeriospring.v1.senderidentities;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of sender identities.
 *
 * @param senderIdentities the identities
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record SenderIdentityPage(List<SenderIdentity> senderIdentities,
		@Nullable String next) implements CursorPage<SenderIdentity> {

	public SenderIdentityPage {
		senderIdentities = (senderIdentities != null) ? List.copyOf(senderIdentities) : List.of();
	}

	@Override
	public List<SenderIdentity> items() {
		return this.senderIdentities;
	}

	@Override
	public String toString() {
		return "SenderIdentityPage[" + this.senderIdentities.size() + " identities]";
	}

}
