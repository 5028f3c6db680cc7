package io.github.customeriospring.publisher.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How far an attempt to deliver operations came.
 *
 * @param settled how many of them, from the first, were accepted or refused
 * @param hold why the others have to wait, or {@code null} if there are none
 * @since 0.1.0
 */
public record Progress(int settled, @Nullable Hold hold) {
}
