package io.github.customeriospring.v1.transactionaltemplates;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A transactional message as it is set up in the workspace. Customer.io does not tell the
 * trigger name by which it may be sent.
 *
 * @param id the number of the template
 * @param name the name, or {@code null}
 * @param description what it is for, or {@code null}
 * @param sendToUnsubscribed whether people get it who have unsubscribed
 * @param linkTracking whether links are tracked
 * @param openTracking whether it is tracked that it was opened
 * @param hideMessageBody whether its messages are not kept
 * @param queueDrafts whether its messages wait for somebody to send them by hand
 * @param createdAt when it was made, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record TransactionalTemplate(long id, @Nullable String name, @Nullable String description,
		boolean sendToUnsubscribed, boolean linkTracking, boolean openTracking, boolean hideMessageBody,
		boolean queueDrafts, @Nullable Instant createdAt, @Nullable Instant updatedAt) {

	@Override
	public String toString() {
		return "TransactionalTemplate[id=%d, name=%s]".formatted(this.id, this.name);
	}

}
