package io.github.customeriospring.publisher.lane;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

import io.github.customeriospring.publisher.PublisherSettings;
import org.jspecify.annotations.Nullable;

/**
 * How lanes deliver.
 *
 * @param publisher the settings that all stores have
 * @param giveUpAfter how old an operation may get while requests fail, or {@code null} if
 * none is given up
 * @param threads makes the threads
 * @since 0.1.0
 */
public record LaneSettings(PublisherSettings publisher, @Nullable Duration giveUpAfter, ThreadFactory threads) {
}
