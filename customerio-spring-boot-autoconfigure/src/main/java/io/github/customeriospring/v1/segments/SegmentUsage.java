package io.github.customeriospring.v1.segments;

import java.util.List;

/**
 * What uses a segment.
 *
 * @param campaigns the numbers of campaigns
 * @param sentNewsletters the numbers of newsletters that were sent
 * @param draftNewsletters the numbers of newsletters that were not sent yet
 * @since 0.1.0
 */
public record SegmentUsage(List<Long> campaigns, List<Long> sentNewsletters, List<Long> draftNewsletters) {

	public SegmentUsage {
		campaigns = (campaigns != null) ? List.copyOf(campaigns) : List.of();
		sentNewsletters = (sentNewsletters != null) ? List.copyOf(sentNewsletters) : List.of();
		draftNewsletters = (draftNewsletters != null) ? List.copyOf(draftNewsletters) : List.of();
	}

}
