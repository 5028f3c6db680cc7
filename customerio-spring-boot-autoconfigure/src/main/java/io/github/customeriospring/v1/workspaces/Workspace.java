package io.github.customeriospring.v1.workspaces;

import org.jspecify.annotations.Nullable;

/**
 * A workspace of the account. Counts are refreshed about once an hour.
 *
 * @param id the number of the workspace
 * @param name the name, or {@code null}
 * @param people how many people it holds
 * @param objectTypes how many object types it holds
 * @param objects how many objects it holds
 * @param messagesSent messages sent in the present billing period
 * @param billableMessagesSent those of them that are billed
 * @since 0.1.0
 */
public record Workspace(long id, @Nullable String name, long people, long objectTypes, long objects, long messagesSent,
		long billableMessagesSent) {

}
