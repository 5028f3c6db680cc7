package io.github.customeriospring.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a request carries, kept for the case that it fails: failures must not repeat it.
 *
 * @param variables the values in its path and query by the names of their variables
 * @param body its JSON, or {@code null}
 */
@SuppressWarnings("ArrayRecordComponent")
record SentRequest(Map<String, String> variables, byte @Nullable [] body) {

	@Override
	public String toString() {
		return "SentRequest[..]";
	}

}
