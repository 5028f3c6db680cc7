package io.github.customeriospring.publisher;

import java.time.Instant;

import io.github.customeriospring.Arguments;

/**
 * An operation that was put aside.
 *
 * @param id names it among the dead letters of its publisher
 * @param operation the operation
 * @param died when it was put aside
 * @param reason why, in words and without data
 * @since 0.1.0
 */
public record DeadLetter(String id, UndeliveredOperation operation, Instant died, String reason) {

	public DeadLetter {
		Arguments.notNull(id, "id");
		Arguments.notNull(operation, "operation");
		Arguments.notNull(died, "died");
		Arguments.notNull(reason, "reason");
	}

}
