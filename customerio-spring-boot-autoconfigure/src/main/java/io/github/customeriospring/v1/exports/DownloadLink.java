package io.github.customeriospring.v1.exports;

import org.jspecify.annotations.Nullable;

/**
 * Where the file of an export is, for 15 minutes. Whoever knows the address can read the
 * file, so {@link #toString()} does not show it.
 *
 * @param url the address, or {@code null}
 * @since 0.1.0
 */
public record DownloadLink(@Nullable String url) {

	@Override
	public String toString() {
		return "DownloadLink[..]";
	}

}
