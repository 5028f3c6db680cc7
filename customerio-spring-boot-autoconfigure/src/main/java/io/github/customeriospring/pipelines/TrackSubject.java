package io.github.customeriospring.pipelines;

/**
 * Whom an event is about.
 *
 * @since 0.1.0
 */
public sealed interface TrackSubject permits PipelinesUser, PipelinesGroup {

}
