package io.github.customeriospring.publisher.jdbc;

import io.github.customeriospring.jdbc.KeptPayload;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it stands in a part of the outbox.
 *
 * @param part the part
 * @param id ascending in the order of insertion
 * @param otherPart the other part in which it stands with the same id, or {@code null}
 * @param payload what is kept of it
 * @param traceParent the span in which it was handed over, or {@code null}
 * @param created when it was handed over, in milliseconds since 1970
 */
record OutboxRow(int part, long id, @Nullable Integer otherPart, KeptPayload payload, @Nullable String traceParent,
		long created) {
}
