package io.github.customeriospring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A link that was followed.
 *
 * @param href the URL, or {@code null}
 * @param linkId the id of the link, or {@code null}
 * @param machine whether a machine followed it
 * @since 0.1.0
 */
public record Click(@Nullable String href, @Nullable Long linkId, boolean machine) {

	@Override
	public String toString() {
		return "Click[linkId=%s, machine=%s]".formatted(this.linkId, this.machine);
	}

}
