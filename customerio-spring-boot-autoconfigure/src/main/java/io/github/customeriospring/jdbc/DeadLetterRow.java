package io.github.customeriospring.jdbc;

import java.time.Instant;

/**
 * Something that was put aside.
 *
 * @param id names it; ids in alphabetical order are in order of time
 * @param payload what was put aside
 * @param reason why, in words and without data
 * @param created when it was handed over
 * @param died when it was put aside
 * @since 0.1.0
 */
public record DeadLetterRow(String id, KeptPayload payload, String reason, Instant created, Instant died) {
}
