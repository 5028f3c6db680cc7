package io.github.customeriospring.trackv1;

import io.github.customeriospring.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where the workspace of a credential is.
 *
 * @param url the address of the Track API to use, or {@code null}
 * @param region {@code us} or {@code eu}, or {@code null} if Customer.io did not say
 * @param environmentId the number of the workspace, or {@code null}
 * @since 0.1.0
 */
public record AccountRegion(@Nullable String url, @Nullable String region, @Nullable Long environmentId) {

	/**
	 * Tell whether the workspace is in the given region.
	 * @param expected the region
	 * @return whether it is, also if Customer.io did not say
	 */
	public boolean isIn(Region expected) {
		return this.region == null || this.region.equalsIgnoreCase(expected.name());
	}

}
