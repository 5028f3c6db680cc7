package io.github.customeriospring.v1.senderidentities;

import java.util.List;

/**
 * What uses a sender identity.
 *
 * @param campaigns the numbers of the campaigns
 * @param sentNewsletters the numbers of the newsletters that were sent
 * @param draftNewsletters the numbers of the newsletters that were not
 * @since 0.1.0
 */
public record SenderIdentityUsage(List<Long> campaigns, List<Long> sentNewsletters, List<Long> draftNewsletters) {

	public SenderIdentityUsage {
		campaigns = (campaigns != null) ? List.copyOf(campaigns) : List.of();
		sentNewsletters = (sentNewsletters != null) ? List.copyOf(sentNewsletters) : List.of();
		draftNewsletters = (draftNewsletters != null) ? List.copyOf(draftNewsletters) : List.of();
	}

}
