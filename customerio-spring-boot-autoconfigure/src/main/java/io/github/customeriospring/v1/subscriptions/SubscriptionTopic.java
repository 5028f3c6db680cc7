package io.github.customeriospring.v1.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * Something that people can hear about or not.
 *
 * @param id the number of the topic
 * @param identifier the name in the preferences of a person, such as {@code topic_1}, or
 * {@code null}
 * @param name the name that people see, or {@code null}
 * @param description what it is about, or {@code null}
 * @param subscribedByDefault whether people hear about it until they refuse
 * @since 0.1.0
 */
public record SubscriptionTopic(long id, @Nullable String identifier, @Nullable String name,
		@Nullable String description, boolean subscribedByDefault) {

}
