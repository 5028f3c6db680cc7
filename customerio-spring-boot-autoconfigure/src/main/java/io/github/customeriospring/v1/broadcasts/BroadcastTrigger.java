package io.github.customeriospring.v1.broadcasts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One time that a broadcast was triggered.
 *
 * @param id the number of the trigger
 * @param broadcastId the number of the broadcast
 * @param createdAt when it was triggered, or {@code null}
 * @param processedAt when Customer.io was done with the audience, or {@code null}
 * @since 0.1.0
 */
public record BroadcastTrigger(long id, long broadcastId, @Nullable Instant createdAt, @Nullable Instant processedAt) {

}
