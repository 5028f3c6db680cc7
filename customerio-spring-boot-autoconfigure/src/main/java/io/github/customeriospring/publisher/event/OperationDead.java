package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.publisher.UndeliveredOperation;

/**
 * Event: an operation was put aside, to be looked at by somebody.
 *
 * @param operation the operation
 * @since 0.1.0
 */
public record OperationDead(UndeliveredOperation operation) {

	public OperationDead {
		Arguments.notNull(operation, "operation");
	}

}
