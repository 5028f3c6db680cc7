package io.github.customeriospring.test.messaging;

import java.util.Map;

import io.github.customeriospring.test.workspace.PersonIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a broadcast.
 *
 * @param identifiers what the person is known by
 * @param data the data that only messages to this person can refer to
 * @since 0.1.0
 */
public record Recipient(PersonIdentifiers identifiers, Map<String, @Nullable Object> data) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "Recipient[data=%d]".formatted(this.data.size());
	}

}
