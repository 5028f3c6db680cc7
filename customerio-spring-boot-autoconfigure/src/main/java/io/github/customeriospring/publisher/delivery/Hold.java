package io.github.customeriospring.publisher.delivery;

import java.time.Duration;

import io.github.customeriospring.CustomerioException;
import io.github.customeriospring.publisher.PublisherState;
import org.jspecify.annotations.Nullable;

/**
 * Operations have to wait.
 *
 * @param status {@code RETRYING}, {@code LIMITED} or {@code PAUSED}; {@code WAITING} if
 * the thread was interrupted during a request, which it then still is
 * @param time how long, unless the delivery is resumed before
 * @param failure the failure because of which they wait, or {@code null} if there was
 * none just now
 * @since 0.1.0
 */
public record Hold(PublisherState.Status status, Duration time, @Nullable CustomerioException failure) {
}
