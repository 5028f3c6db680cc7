package io.github.customeriospring.v1.shared.content;

import org.jspecify.annotations.Nullable;

/**
 * Which actions or templates a campaign or a broadcast has.
 *
 * @param id the number
 * @param type what it is, such as {@code email}, {@code webhook} or {@code sms}, or
 * {@code null}
 * @since 0.1.0
 */
public record ActionSummary(long id, @Nullable String type) {

}
