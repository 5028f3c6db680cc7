package io.github.customeriospring.v1.customers;

import org.jspecify.annotations.Nullable;

/**
 * A segment that a person is in.
 *
 * @param id the number of the segment
 * @param name the name, or {@code null}
 * @param description what it is for, or {@code null}
 * @since 0.1.0
 */
public record CustomerSegment(long id, @Nullable String name, @Nullable String description) {

}
